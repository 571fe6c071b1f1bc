import RandomStreams

/// Small sums that forecasts of rare events need, and that are easily got wrong.
public enum ForecastArithmetic: Sendable {
  /// The daily chance that adds up to `chance` over `days`: 1 - (1 - P)^(1/n). NaN unless the
  /// chance lies in 0...1 and days are above 0.
  public static func dailyChance(window chance: Double, days: Double) -> Double {
    guard chance >= 0, chance <= 1, days > 0 else { return .nan }
    return -Elementary.expm1(Elementary.log1p(-chance) / days)
  }

  /// The chance of at least one event in `days`, at a daily `chance`: 1 - (1 - h)^n. NaN unless the
  /// chance lies in 0...1 and days are at least 0.
  public static func chanceWithin(days: Double, daily chance: Double) -> Double {
    -Elementary.expm1(logOfNone(days: days, daily: chance))
  }

  /// The chance of no event in `days`, (1 - h)^n, which keeps its digits where the chance of one is
  /// nearly 1.
  public static func chanceOfNone(days: Double, daily chance: Double) -> Double {
    Elementary.exp(logOfNone(days: days, daily: chance))
  }

  private static func logOfNone(days: Double, daily chance: Double) -> Double {
    guard chance >= 0, chance <= 1, days >= 0 else { return .nan }
    return days == 0 ? 0 : days * Elementary.log1p(-chance)
  }

  /// The chance that at least one of independent events happens: P1 + P2 - P1 P2, and so on. 0 for
  /// none.
  public static func chanceOfAny(_ chances: [Double]) -> Double {
    chances.reduce(0) { $0 + $1 - $0 * $1 }
  }

  /// The chance of each outcome from past counts: (n_k + a) / (N + K a), with `prior` a
  /// pseudo-count above 0, so that what never happened is not impossible. Empty for no outcomes,
  /// and if a count is below 0 or `prior` is not above 0.
  public static func climatology(_ counts: [Double], prior: Double) -> [Double] {
    guard prior > 0, counts.allSatisfy({ $0 >= 0 }) else { return [] }
    let total = counts.reduce(0, +) + prior * Double(counts.count)
    return counts.map { ($0 + prior) / total }
  }

  /// The weighted mean of the forecasts that are there, their weights scaled to add to 1; nil if
  /// none is, or if none of them has a weight above 0. Weights below 0 count as 0.
  public static func ensemble(_ members: [(forecast: Double?, weight: Double)]) -> Double? {
    let present = members.compactMap { one in one.forecast.map { ($0, max(0, one.weight)) } }
    let total = present.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return nil }
    return present.reduce(0) { $0 + $1.0 * $1.1 } / total
  }
}
