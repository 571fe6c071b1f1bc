import Foundation
import Reports

/// A line of text in a picture, with the box it takes.
struct DrawnText {
  var words: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// Every line of text of a picture.
  static func all(_ svg: String) -> [DrawnText] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<text ") }.compactMap { line in
      guard let x = number("x", line), let y = number("y", line),
        let size = number("font-size", line), let start = line.firstIndex(of: ">"),
        let end = line.range(of: "</text>")
      else { return nil }
      let words = line[line.index(after: start)..<end.lowerBound]
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
      let isBold = line.contains("font-weight=\"700\"")
      let width = TextMeasure.width(String(words), size: size, isBold: isBold)
      let anchor = line.contains("anchor=\"end\"") ? 1.0 : line.contains("middle") ? 0.5 : 0
      return DrawnText(
        words: String(words), left: x - anchor * width, right: x + (1 - anchor) * width,
        top: y - 0.76 * size, bottom: y + 0.2 * size)
    }
  }

  /// Both take the same place.
  func hides(_ other: DrawnText) -> Bool {
    left < other.right - 0.5 && other.left < right - 0.5 && top < other.bottom - 0.5
      && other.top < bottom - 0.5
  }

  private static func number(_ name: String, _ line: Substring) -> Double? {
    guard let start = line.range(of: " \(name)=\"") else { return nil }
    return Double(line[start.upperBound...].prefix { $0 != "\"" })
  }
}
