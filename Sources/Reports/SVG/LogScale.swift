import RandomStreams

/// Counts from 1 upward on a logarithmic axis; what is smaller lies at 1.
package struct LogScale {
  /// Powers of ten on the axis, the last at its upper end.
  package let decades: Int
  /// Pixels of 1 and of the upper end.
  package let bottom: Double
  package let top: Double

  /// An axis that holds `largest`, at least one decade.
  package init(largest: Double, bottom: Double, top: Double) {
    decades = largest.isFinite ? max(1, Int(Self.log10(max(1, largest)).rounded(.up))) : 1
    self.bottom = bottom
    self.top = top
  }

  /// The pixel of a value.
  package func position(_ value: Double) -> Double {
    bottom - (bottom - top) * min(1, Self.log10(max(1, value)) / Double(decades))
  }

  /// Ten to the power.
  package static func power(_ decade: Int) -> Double {
    (0..<max(0, decade)).reduce(1.0) { value, _ in value * 10 }
  }

  // Rounded, so that 1,000 is three decades and not a hair more.
  private static func log10(_ value: Double) -> Double {
    (Elementary.log(value) / Elementary.log(10) * 1e9).rounded() / 1e9
  }
}
