import RandomStreams

extension Bargaining {
  /// The actors at the table.
  struct Table {
    let actors: [Bargainer]
    let weights: [Double]
    let rule: Rule
    /// Distance between the outermost positions at the start.
    let range: Double
    private var positions: [Double]
    private var exponents: [Double]

    init(actors: [Bargainer], weights: [Double], rule: Rule) {
      self.actors = actors
      self.weights = weights
      self.rule = rule
      positions = actors.map(\.position)
      exponents = Array(repeating: 1, count: actors.count)
      range = (positions.max() ?? 0) - (positions.min() ?? 0)
    }

    /// What stands now.
    func round(moves: [Move]) -> Round {
      let sum = zip(weights, positions).reduce(0) { $0 + $1.0 * $1.1 }
      return Round(
        positions: positions, median: Bargaining.median(positions, weights: weights),
        mean: sum / weights.reduce(0, +), exponents: exponents, moves: moves)
    }

    /// All weigh their risks, then all answer their best offers at once.
    mutating func step() -> [Move] {
      exponents = Array(repeating: 1, count: actors.count)
      exponents = Self.exponents(dangers())
      let moves = answers()
      for move in moves { positions[move.actor] = move.to }
      return moves
    }

    private func votes() -> Votes {
      Votes(positions: positions, weights: weights, exponents: exponents, range: range)
    }

    /// What everybody else expects from challenging each actor, at neutral risk.
    private func dangers() -> [Double] {
      let votes = votes()
      let holders = Self.holders(votes)
      var dangers = Array(repeating: 0.0, count: actors.count)
      votes.eachRow { row, _, losses in
        let stakes = Stakes(votes.positions, row, exponent: 1, range)
        for actor in holders[row] {
          var danger = 0.0
          for place in votes.positions.indices where place != row {
            let gain = stakes.gain(
              place, chance: losses[place], resistance: actors[actor].salience)
            danger += votes.counts[place] * gain
          }
          dangers[actor] = danger
        }
      }
      return dangers
    }

    /// The more endangered, the more risk an actor has taken for its position: 0.5...2; 1 for all
    /// where all are in equal danger, for which the source has no rule.
    private static func exponents(_ dangers: [Double]) -> [Double] {
      let (high, low) = (dangers.max() ?? 0, dangers.min() ?? 0)
      guard high > low else { return dangers.map { _ in 1 } }
      return dangers.map { danger in
        let acceptance = (2 * danger - high - low) / (high - low)
        return (1 - acceptance / 3) / (1 + acceptance / 3)
      }
    }

    /// The moves of a round, in the order of the actors.
    private func answers() -> [Move] {
      let votes = votes()
      let holders = Self.holders(votes)
      var found = [Move?](repeating: nil, count: actors.count)
      votes.eachRow { row, wins, losses in
        for actor in holders[row] {
          let stakes = Stakes(votes.positions, row, exponent: exponents[actor], range)
          var best = BestOffer(rule: rule, actor: actor, position: positions[actor])
          for other in actors.indices where votes.seats[other] != row {
            let place = votes.seats[other]
            best.weigh(
              other, at: positions[other],
              own: stakes.gain(
                place, chance: wins[place], resistance: actors[other].salience),
              others: stakes.gain(
                place, chance: losses[place], resistance: actors[actor].salience))
          }
          found[actor] = best.move
        }
      }
      return found.compactMap { $0 }
    }

    /// The actors of each position, in their order.
    private static func holders(_ votes: Votes) -> [[Int]] {
      var holders = votes.positions.map { _ in [Int]() }
      for (actor, seat) in votes.seats.enumerated() { holders[seat].append(actor) }
      return holders
    }
  }

  /// What winning and losing against each position is worth, seen with one exponent.
  struct Stakes {
    private let success: [Double]
    private let failure: [Double]
    private let quiet: Double

    init(_ positions: [Double], _ row: Int, exponent: Double, _ range: Double) {
      let distances = positions.map { ($0 - positions[row]).magnitude / range }
      success = distances.map { 2 - 4 * Elementary.power(0.5 - 0.5 * $0, exponent) }
      failure = distances.map { 2 - 4 * Elementary.power(0.5 + 0.5 * $0, exponent) }
      quiet = 2 - 4 * Elementary.power(0.5, exponent)
    }

    /// Expected gain over leaving things as they are from a challenge across that distance, won
    /// with `chance` if the challenged resist, which they do with probability `resistance`.
    @inline(__always)
    func gain(_ place: Int, chance: Double, resistance: Double) -> Double {
      let fought = chance * success[place] + (1 - chance) * failure[place]
      return resistance * fought + (1 - resistance) * success[place] - quiet
    }
  }
}
