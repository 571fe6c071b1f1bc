/// Numbers as JSON spells them.
package enum JSONNumber {
  /// Six significant digits, and all digits of whole people; `null` where it is not finite.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return plain(abs(value) >= 1e5 ? value.rounded() : rounded(value, digits: 6))
  }

  /// Twelve significant digits: probabilities, which must sum to 1.
  package static func exact(_ value: Double) -> String {
    value.isFinite ? plain(rounded(value, digits: 12)) : "null"
  }

  private static func plain(_ value: Double) -> String {
    if value == value.rounded() && abs(value) < 1e15 { return String(Int(value)) }
    return value.description
  }

  /// The value nearest to it of so many significant digits, for sizes from 1e-9 to 1e15.
  private static func rounded(_ value: Double, digits: Int) -> Double {
    guard abs(value) >= 1e-9, abs(value) < 1e15 else { return abs(value) < 1e-9 ? 0 : value }
    var places = digits - 1
    var size = abs(value)
    while size >= 10 {
      size /= 10
      places -= 1
    }
    while size < 1 {
      size *= 10
      places += 1
    }
    var scale = 1.0
    for _ in 0..<abs(places) { scale *= 10 }
    return places >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  }
}
