import RandomStreams

extension Granovetter {
  /// How a normal law of thresholds becomes a crowd of whole people. The jump moves with it.
  public enum Placement: String, Sendable, CaseIterable {
    /// When n have joined, floor(N Phi((n - mean) / deviation)) are willing.
    case floor
    /// The same, rounded to the nearest whole number.
    case round
    /// Person i of N, from 0, has the threshold at the quantile (i + 1/2) / N.
    case quantile
  }

  /// How many of `people` join when thresholds are normal, with `mean` and `deviation` in people.
  ///
  /// No people or a deviation that is not positive gives 0. At most `people` rounds.
  public static func crowd(
    people: Int, mean: Double, deviation: Double, placement: Placement
  ) -> Int {
    guard people > 0, deviation > 0 else { return 0 }
    if placement == .quantile {
      let thresholds = (0..<people).map { person in
        let rank = (Double(person) + 0.5) / Double(people)
        return mean + deviation * Elementary.normalQuantile(rank)
      }
      return course(thresholds: thresholds).last ?? 0
    }
    var joined = 0.0
    for _ in 0...people {
      let score = (joined - mean) / deviation
      let willing = Double(people) * Elementary.normalDistribution(score)
      let next = willing.rounded(placement == .floor ? .down : .toNearestOrAwayFromZero)
      guard next > joined else { break }
      joined = next
    }
    return Int(joined)
  }

  /// A jump between two neighbouring deviations.
  public struct Jump: Sendable, Equatable {
    /// The last deviation below the jump and the first above it, in people.
    public var below, above: Double
    /// How many join at the one and at the other.
    public var before, after: Int
  }

  /// The first place where the outcome passes from less than half the people to more, looked for
  /// at whole multiples of `step` (in people) up to the mean; nil if there is none.
  ///
  /// At most 20,000 places are tried, each a call of `crowd`.
  public static func jump(
    people: Int, mean: Double, placement: Placement, step: Double = 0.01
  ) -> Jump? {
    guard step > 0, mean > 0 else { return nil }
    var before = 0
    for place in 1...20_000 {
      let deviation = Double(place) * step
      guard deviation <= mean else { return nil }
      let after = crowd(people: people, mean: mean, deviation: deviation, placement: placement)
      if 2 * after > people, 2 * before <= people {
        return Jump(
          below: Double(place - 1) * step, above: deviation, before: before, after: after)
      }
      before = after
    }
    return nil
  }
}
