/// What a Brier score is made of (Murphy 1973,
/// doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2).
///
/// brier = reliability - resolution + uncertainty + withinBins, always. The last part is what
/// Murphy's three leave over where unlike probabilities share a bin (Stephenson, Coelho and
/// Jolliffe 2008, doi:10.1175/2007WAF2006116.1); it is 0 where none do.
public struct BrierParts: Sendable, Equatable {
  /// The mean Brier score.
  public let brier: Double
  /// Mean squared gap between what was said and how often it happened; 0 is best.
  public let reliability: Double
  /// How far the bins differ in how often it happened; larger is better.
  public let resolution: Double
  /// Variance of what happened: the score of always saying the base rate.
  public let uncertainty: Double
  /// What grouping into bins leaves over.
  public let withinBins: Double

  /// The parts; nil for no forecasts. `bins` of equal width, or one bin for every probability
  /// stated.
  public init?(_ forecasts: [BinaryForecast], bins count: Int? = nil) {
    guard let brier = Scores.brier(forecasts) else { return nil }
    let width = count.map { min(1000, max(1, $0)) }
    let groups = Dictionary(grouping: forecasts) { forecast in
      guard let width else { return forecast.probability }
      return Double(min(width - 1, Int(forecast.probability * Double(width))))
    }
    let all = Double(forecasts.count)
    let rate = forecasts.reduce(0) { $0 + $1.outcome } / all
    var (gaps, spread) = (0.0, 0.0)
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      let n = Double(group.count)
      let said = group.reduce(0) { $0 + $1.probability } / n
      let happened = group.reduce(0) { $0 + $1.outcome } / n
      gaps += n * (said - happened) * (said - happened)
      spread += n * (happened - rate) * (happened - rate)
    }
    self.brier = brier
    reliability = gaps / all
    resolution = spread / all
    uncertainty = rate * (1 - rate)
    withinBins = brier - (gaps / all - spread / all + rate * (1 - rate))
  }
}
