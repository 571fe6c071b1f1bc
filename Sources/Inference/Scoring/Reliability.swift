/// Forecasts of about the same probability, and how often it happened.
public struct ReliabilityBin: Sendable, Equatable {
  /// Probabilities that fall into the bin; the last bin holds its upper end too.
  public let range: ClosedRange<Double>
  /// How many forecasts.
  public let count: Int
  /// Their mean probability, and the share that happened.
  public let forecast: Double
  public let observed: Double
  /// Where the share lies in 90% of cases (or the level asked for) if the forecasts are right
  /// (Broecker and Smith 2007, doi:10.1175/WAF993.1; here given the forecasts of the bin, and exact
  /// up to 2,000 of them).
  public let consistent: ClosedRange<Double>

  /// A bin as it was found; probabilities 0...1.
  public init(
    range: ClosedRange<Double>, count: Int, forecast: Double, observed: Double,
    consistent: ClosedRange<Double>
  ) {
    self.range = range
    self.count = count
    self.forecast = forecast
    self.observed = observed
    self.consistent = consistent
  }

  /// The share lies where right forecasts put it.
  public var isConsistent: Bool { consistent.contains(observed) }
}

/// The reliability diagram: bins that hold forecasts, from low to high.
public struct Reliability: Sendable, Equatable {
  /// Bins with at least one forecast.
  public let bins: [ReliabilityBin]

  /// A diagram of bins that were found before, from low to high.
  public init(found bins: [ReliabilityBin]) { self.bins = bins }

  /// Bins of equal width, 1...1000 of them; `level` is the level of the consistency bars, 0.9 where
  /// it is not between 0 and 1. No forecasts, no bins. O(n) and O(k^2) for a bin of k.
  public init(_ forecasts: [BinaryForecast], bins count: Int = 10, level: Double = 0.9) {
    let width = min(1000, max(1, count))
    let wanted = level > 0 && level < 1 ? level : 0.9
    let sorted = Dictionary(grouping: forecasts) { forecast in
      min(width - 1, Int(forecast.probability * Double(width)))
    }
    bins = (0..<width).compactMap { place in
      guard let inside = sorted[place] else { return nil }
      let n = Double(inside.count)
      let range = Double(place) / Double(width)...Double(place + 1) / Double(width)
      let counts = HappenedCount(inside.map(\.probability)).interval(level: wanted)
      return ReliabilityBin(
        range: range, count: inside.count,
        forecast: inside.reduce(0) { $0 + $1.probability } / n,
        observed: inside.reduce(0) { $0 + $1.outcome } / n,
        consistent: counts.lowerBound / n...counts.upperBound / n)
    }
  }
}
