import RandomStreams

/// Mean scores of settled forecasts; smaller is better, nil where there is nothing to score.
public enum Scores {
  /// The least probability a logarithmic score reckons with: who said 0 to what then happened pays
  /// for one in a thousand, 6.9 nats, not infinity.
  public static let floor = 0.001

  /// Mean Brier score, 0...1; saying one half always gives 0.25.
  public static func brier(_ forecasts: [BinaryForecast]) -> Double? {
    mean(forecasts.map(\.brier))
  }

  /// Mean Brier score over categories, 0...2.
  public static func brier(_ forecasts: [CategoryForecast]) -> Double? {
    mean(forecasts.map(\.brier))
  }

  /// Mean logarithmic score in nats: -ln of the probability given to what happened, at least
  /// `floor`.
  public static func logarithmic(
    _ forecasts: [BinaryForecast], floor: Double = Scores.floor
  ) -> Double? {
    mean(forecasts.map { loss($0.happened ? $0.probability : 1 - $0.probability, floor) })
  }

  /// Mean logarithmic score over categories, in nats.
  public static func logarithmic(
    _ forecasts: [CategoryForecast], floor: Double = Scores.floor
  ) -> Double? {
    mean(forecasts.map { loss($0.probabilities[$0.answer], floor) })
  }

  /// How much better than a baseline, as a share of the baseline's score: 1 perfect, 0 no better,
  /// below 0 worse. Nil where the baseline is perfect or a score is not finite.
  public static func skill(_ score: Double, against baseline: Double) -> Double? {
    guard score.isFinite, baseline.isFinite, baseline > 0 else { return nil }
    return 1 - score / baseline
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func loss(_ probability: Double, _ floor: Double) -> Double {
    let least = floor >= 0 && floor < 1 ? floor : Scores.floor
    return 0 - Elementary.log(max(probability, least))
  }
}
