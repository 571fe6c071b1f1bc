/// A number with its interval.
public struct Estimate: Sendable, Equatable {
  /// The number.
  public let value: Double
  /// The interval around it.
  public let interval: ClosedRange<Double>

  /// A number with its interval; ends in the wrong order are exchanged, and a NaN end leaves that
  /// side open.
  public init(_ value: Double, low: Double, high: Double) {
    let (below, above) = (low.isNaN ? -.infinity : low, high.isNaN ? .infinity : high)
    self.value = value
    interval = min(below, above)...max(below, above)
  }

  /// The interval leaves 0 out, so the sign is sure.
  public var isClear: Bool { value.isFinite && !interval.contains(0) }
}
