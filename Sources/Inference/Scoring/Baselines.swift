import RandomStreams

/// What to say without any model: the forecasts that a model has to beat.
public enum Baselines {
  /// How often it happened in a reference class, with `prior` imagined cases of each kind so that a
  /// small class never says 0 or 1 (1/2: Jeffreys). Nil where the counts make no share.
  public static func baseRate(happened: Int, of cases: Int, prior: Double = 0.5) -> Double? {
    guard happened >= 0, cases >= happened else { return nil }
    let (without, overflow) = cases.subtractingReportingOverflow(happened)
    return overflow ? nil : climatology([happened, without], prior: prior)?.first
  }

  /// Shares of categories in a reference class: (n_k + a) / (N + K a), a Dirichlet prior with
  /// `prior` imagined cases in each. Nil for no category, a negative count or prior, or nothing
  /// counted.
  public static func climatology(_ counts: [Int], prior: Double = 0.5) -> [Double]? {
    guard !counts.isEmpty, counts.allSatisfy({ $0 >= 0 }), prior >= 0, prior.isFinite else {
      return nil
    }
    let total = counts.reduce(0) { $0 + Double($1) } + prior * Double(counts.count)
    return total > 0 ? counts.map { (Double($0) + prior) / total } : nil
  }

  /// The daily probability that makes `probability` over a window of days: h = 1 - (1 - P)^(1/n).
  /// Nil where the probability lies outside 0...1 or the window is shorter than a day.
  public static func dailyHazard(window probability: Double, days: Int) -> Double? {
    guard probability >= 0, probability <= 1, days >= 1 else { return nil }
    return 0 - Elementary.expm1(Elementary.log1p(-probability) / Double(days))
  }

  /// The probability over a window of days that a daily one makes: P = 1 - (1 - h)^n. Nil where the
  /// hazard lies outside 0...1 or the window is negative.
  public static func window(dailyHazard hazard: Double, days: Int) -> Double? {
    guard hazard >= 0, hazard <= 1, days >= 0 else { return nil }
    return days == 0 ? 0 : 0 - Elementary.expm1(Elementary.log1p(-hazard) * Double(days))
  }
}
