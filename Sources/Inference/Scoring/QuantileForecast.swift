/// A forecast number as quantiles.
public struct QuantileForecast: Sendable, Equatable {
  /// A level and its quantile.
  public struct Point: Sendable, Equatable {
    /// Probability of at most this value, 0...1.
    public let level: Double
    /// The value.
    public let value: Double
  }
  /// The quantiles, by level.
  public let points: [Point]

  /// Quantiles by level; nil where there are none, levels do not increase within 0...1, values
  /// decrease, or a number is not finite.
  public init?(_ pairs: [(level: Double, value: Double)]) {
    guard !pairs.isEmpty else { return nil }
    guard pairs.allSatisfy({ $0.level >= 0 && $0.level <= 1 && $0.value.isFinite }) else {
      return nil
    }
    for (a, b) in zip(pairs, pairs.dropFirst()) where a.level >= b.level || a.value > b.value {
      return nil
    }
    points = pairs.map { Point(level: $0.level, value: $0.value) }
  }
}
