import RandomStreams

extension SmallEpidemic {
  /// What is exactly so: log evidence, and mean and deviation of each score given what was seen.
  struct Exact: Sendable {
    var logEvidence: Double
    var mean: [Double]
    var deviation: [Double]
  }

  /// By a grid over both scores (trapezoids of a smooth function that vanishes at the ends), with
  /// the exact likelihood at each of `points` x `points`.
  func exact(points: Int = 21) -> Exact {
    let scores = (0..<points).map { -4.5 + 9 * Double($0) / Double(points - 1) }
    let cell = 9 / Double(points - 1)
    var total = 0.0
    var sums = [0.0, 0.0]
    var squares = [0.0, 0.0]
    for x in scores {
      for y in scores {
        let prior = Elementary.normalDensity(x) * Elementary.normalDensity(y)
        let weight = prior * cell * cell * likelihood([x, y])
        total += weight
        for (k, z) in [x, y].enumerated() {
          sums[k] += weight * z
          squares[k] += weight * z * z
        }
      }
    }
    let mean = sums.map { $0 / total }
    let deviation = (0..<2).map { (squares[$0] / total - mean[$0] * mean[$0]).squareRoot() }
    return Exact(logEvidence: Elementary.log(total), mean: mean, deviation: deviation)
  }

  /// The exact likelihood: chances of all states (susceptible, infected) are carried from step to
  /// step by the transition probabilities, and weighed by what was seen. Costs people^4 / 24
  /// products a step.
  func likelihood(_ z: [Double]) -> Double {
    let spread = Self.infection.value(standardNormal: z[0]) / Double(people)
    let healing = Self.recovery.value(standardNormal: z[1])
    let healed = (0...people).map { Self.chances($0, hazard: healing) }
    var state = Array(repeating: Array(repeating: 0.0, count: people + 1), count: people + 1)
    state[people - 1][1] = 1
    for count in seen {
      state = step(state, spread: spread, healed: healed)
      for infected in 0...people {
        let chance = Elementary.exp(Self.logSeen(count, of: infected))
        for susceptible in 0...people { state[susceptible][infected] *= chance }
      }
    }
    return state.joined().reduce(0, +)
  }

  private func step(
    _ old: [[Double]], spread: Double, healed: [[Double]]
  ) -> [[Double]] {
    var new = Array(repeating: Array(repeating: 0.0, count: people + 1), count: people + 1)
    for susceptible in 0...people {
      for infected in 0...(people - susceptible) where old[susceptible][infected] > 0 {
        let caught = Self.chances(susceptible, hazard: spread * Double(infected))
        for (ill, chance) in caught.enumerated() {
          let share = old[susceptible][infected] * chance
          for (well, back) in healed[infected].enumerated() {
            new[susceptible - ill][infected + ill - well] += share * back
          }
        }
      }
    }
    return new
  }

  /// P(k of n) for k = 0...n, each with chance 1 - exp(-hazard).
  private static func chances(_ n: Int, hazard: Double) -> [Double] {
    let odds = Elementary.expm1(hazard)
    var chances = [Elementary.exp(-hazard * Double(n))]
    for k in 0..<n {
      chances.append(chances[k] * odds * Double(n - k) / Double(k + 1))
    }
    return chances
  }
}
