import Inference

/// Differences as a reader sees them: always with a sign.
enum Signed {
  /// A difference of probabilities in points: `+12`, `-3.4`, `0`.
  static func points(_ difference: Double) -> String {
    guard difference.isFinite else { return difference.isNaN ? "?" : difference < 0 ? "-" : "+" }
    let points = difference * 100
    return signed(abs(points) < 9.95 ? short(points, 1) : Amount.decimals(points, 0))
  }

  /// A difference of numbers: `+1,200`, `-0.03`.
  static func amount(_ difference: Double, unit: String) -> String {
    guard difference.isFinite else { return difference.isNaN ? "?" : difference < 0 ? "-" : "+" }
    let isSmall = abs(difference) < 0.995 && difference != 0
    return signed(isSmall ? small(difference) : Amount.short(difference, unit: unit))
  }

  /// A number without its sign told, two figures where it is below 1: `1,200`, `0.034`.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let isSmall = abs(value) < 0.995 && value != 0
    return isSmall ? small(value) : Amount.short(value)
  }

  /// The interval of a difference: `-5 to -1`.
  static func range(_ change: Estimate, _ words: (Double) -> String) -> String {
    let (low, high) = (change.interval.lowerBound, change.interval.upperBound)
    guard low.isFinite, high.isFinite else { return "unknown" }
    let (from, to) = (words(low), words(high))
    return from == to ? from : "\(from) to \(to)"
  }

  private static func signed(_ text: String) -> String {
    if text.hasPrefix("-") { return text.contains { "123456789".contains($0) } ? text : "0" }
    return text.contains { "123456789".contains($0) } ? "+" + text : "0"
  }

  private static func short(_ value: Double, _ places: Int) -> String {
    let text = Amount.decimals(value, places)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Two figures of a number below 1.
  private static func small(_ value: Double) -> String {
    var places = 2
    var size = abs(value)
    while size < 0.095, places < 6 {
      size *= 10
      places += 1
    }
    return Amount.decimals(value, places)
  }
}
