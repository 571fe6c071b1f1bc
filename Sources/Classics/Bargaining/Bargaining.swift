/// Expected-utility bargaining: everybody weighs a challenge to everybody else, and gives way where
/// the other has more to gain from a fight.
///
/// The model of Bueno de Mesquita (1994) as unravelled by Scholz, Calbert & Smith (2011),
/// doi:10.1177/0951629811418142, with the rules of its published replication in code.
public enum Bargaining: Sendable {
  /// How the rule is read where the replication in code and its description part.
  public struct Rule: Sendable, Equatable {
    /// Which of several compromises is taken.
    public enum Choice: String, Sendable {
      /// As in the code: the one whose weighted mean of both positions is the lowest.
      case published
      /// As described: the one that asks the smallest move.
      case leastMove = "least-move"
    }

    /// When somebody with something to lose gives in altogether.
    public enum Capitulation: String, Sendable {
      /// As in the code: the challenger's gain is below its own magnitude, which is never so.
      case published
      /// The challenger's gain is below what the challenged stands to lose.
      case corrected
    }

    /// The two readings.
    public var choice: Choice
    public var capitulation: Capitulation

    /// A rule; as in the code unless told otherwise.
    public init(choice: Choice = .published, capitulation: Capitulation = .published) {
      self.choice = choice
      self.capitulation = capitulation
    }
  }

  /// How an actor is moved, strongest first.
  public enum Kind: Int, Sendable, Comparable {
    case confrontation, compromise, capitulation

    /// The order in which offers are answered.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// One actor's answer to the best offer made to it.
  public struct Move: Sendable, Equatable {
    /// Who moves, and because of whom: indices of the actors.
    public var actor: Int
    public var other: Int
    public var kind: Kind
    /// Positions before and after.
    public var from: Double
    public var to: Double
    /// What the mover expects from challenging the other, and the other's from challenging it, both
    /// as the mover sees them, -4...4.
    public var own: Double
    public var others: Double
    /// The shortest move among the offers of this kind; the move itself unless the rule chose a
    /// longer one.
    public var shortest: Double
  }

  /// What a round left behind.
  public struct Round: Sendable, Equatable {
    /// Positions by actor.
    public var positions: [Double]
    /// The winner of pairwise votes, and the mean weighted by capability and salience.
    public var median: Double
    public var mean: Double
    /// Exponents by actor, 0.5 (seeks risk) to 2 (avoids it); 1 before the first round.
    public var exponents: [Double]
    /// Who moved to get here, in the order of the actors.
    public var moves: [Move]
  }

  /// The state before bargaining and after each of up to `rounds` rounds; ends early once nobody
  /// moves. Empty without actors or where nobody has weight. O(actors^2) powers a round.
  public static func play(_ actors: [Bargainer], rule: Rule, rounds: Int) -> [Round] {
    let weights = actors.map(\.weight)
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else { return [] }
    var table = Table(actors: actors, weights: weights, rule: rule)
    var played = [table.round(moves: [])]
    for _ in 0..<max(0, rounds) where table.range > 0 {
      let moves = table.step()
      played.append(table.round(moves: moves))
      if moves.isEmpty { break }
    }
    return played
  }

  /// The position that beats those before it, taken in ascending order, two by two; everybody votes
  /// for the nearer with weight times distance. Ties go to the lower. O(actors x positions); NaN
  /// without positions.
  public static func median(_ positions: [Double], weights: [Double]) -> Double {
    let order = positions.sorted()
    guard var best = order.first else { return .nan }
    var last = best
    for position in order where position > last {
      last = position
      var votes = 0.0
      for (place, weight) in zip(positions, weights) {
        votes += weight * ((place - best).magnitude - (place - position).magnitude)
      }
      if votes > 0 { best = position }
    }
    return best
  }
}
