import RandomStreams

/// Numbers as sentences state them.
enum Rounded {
  /// Three significant figures, never as a power of ten below a million.
  static func words(_ x: Double) -> String {
    guard x.isFinite else { return x.isNaN ? "unknown" : x < 0 ? "-infinity" : "infinity" }
    if x == 0 { return "0" }
    guard x.magnitude >= 1e-6, x.magnitude < 1e15 else { return "\(x)" }
    var unit = 1.0
    var digits = 0
    while x.magnitude * unit < 100, digits < 9 {
      unit *= 10
      digits += 1
    }
    let whole = (x.magnitude * unit).rounded()
    if digits == 0 { return (x < 0 ? "-" : "") + "\(Int64(whole))" }
    let text = String(Int64(whole))
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    let fraction = String(padded.suffix(digits).reversed().drop { $0 == "0" }.reversed())
    let sign = x < 0 && whole > 0 ? "-" : ""
    return sign + padded.dropLast(digits) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A share as a whole percentage.
  static func percent(_ share: Double) -> String {
    guard share.isFinite, share.magnitude < 1e9 else { return "unknown" }
    return "\(Int64((share * 100).rounded()))%"
  }
}
