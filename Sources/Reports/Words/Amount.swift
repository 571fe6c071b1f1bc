/// Numbers of people, shares and hours as a reader sees them.
public enum Amount {
  /// A number in full: `36,831`, `12.5`, `0.93`; `unknown` where it is not a number.
  ///
  /// Shares (0...1) take two decimals; other numbers are whole from 10 upward.
  public static func full(_ value: Double, unit: String = "") -> String {
    guard value.isFinite else { return value.isNaN ? "unknown" : "beyond measure" }
    if isShare(unit) { return decimals(value, 2) }
    if abs(value) < 9.95 { return brief(value, 1) }
    return grouped(value)
  }

  /// A number in at most five characters: `831`, `36.8k`, `2M`; `-` where it is not a number.
  public static func short(_ value: Double, unit: String = "") -> String {
    guard value.isFinite else { return "-" }
    if isShare(unit) { return decimals(value, 2) }
    let scales: [(Double, String)] = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
    for (scale, letter) in scales where abs(value) >= scale * 0.9995 {
      let scaled = value / scale
      return brief(scaled, abs(scaled) < 99.95 ? 1 : 0) + letter
    }
    return brief(value, abs(value) < 9.95 ? 1 : 0)
  }

  private static func brief(_ value: Double, _ places: Int) -> String {
    let text = decimals(value, places)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Thousands separated by commas, rounded to a whole number: `36,831`.
  public static func grouped(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    return grouped(Int(value.rounded()))
  }

  /// Thousands separated by commas: `2,000`.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: `1 run`, `2,000 runs`.
  public static func count(_ value: Int, _ noun: String) -> String {
    "\(grouped(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  /// A number with a fixed count of decimals: 0 to 6 of them.
  public static func decimals(_ value: Double, _ places: Int) -> String {
    let scale = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6][min(6, max(0, places))]
    guard value.isFinite, abs(value) * scale < 1e15 else { return "\(value)" }
    let scaled = Int((value * scale).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(rest)
    let zeros = String(repeating: "0", count: max(0, places - digits.count))
    return "\(sign)\(whole).\(zeros)\(digits)"
  }

  private static func isShare(_ unit: String) -> Bool { unit.hasPrefix("share") }
}
