/// How wide words are when drawn: an estimate from the advances of DejaVu Sans, the widest of the
/// usual faces of screens, so that what fits here fits there.
package enum TextMeasure {
  /// Width in pixels at a size.
  package static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + advance($1) } * size * (isBold ? 1.13 : 1)
  }

  /// Lines of at most `room` pixels, broken at blanks, and within words that are longer.
  package static func lines(
    _ text: String, room: Double, size: Double, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in PlainText.cleaned(text).split(separator: " ").map(String.init) {
      let longer = line.isEmpty ? word : line + " " + word
      if width(longer, size: size, isBold: isBold) <= room {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      while width(line, size: size, isBold: isBold) > room, line.count > 1 {
        let head = prefix(line, room: room, size: size, isBold: isBold)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  /// The text on one line of at most `room` pixels, cut with three dots where it is longer.
  package static func cut(
    _ text: String, room: Double, size: Double, isBold: Bool = false
  ) -> String {
    let whole = PlainText.cleaned(text)
    if width(whole, size: size, isBold: isBold) <= room { return whole }
    let dots = width("...", size: size, isBold: isBold)
    let head = prefix(whole, room: max(0, room - dots), size: size, isBold: isBold)
    return String(head.reversed().drop { " ,;:(".contains($0) }.reversed()) + "..."
  }

  /// At most `count` lines, the last cut where there is more.
  package static func lines(
    _ text: String, room: Double, size: Double, isBold: Bool = false, most count: Int
  ) -> [String] {
    let all = lines(text, room: room, size: size, isBold: isBold)
    guard all.count > count, count > 0 else { return all }
    let rest = all[(count - 1)...].joined(separator: " ")
    return all.prefix(count - 1) + [cut(rest, room: room, size: size, isBold: isBold)]
  }

  private static func prefix(
    _ text: String, room: Double, size: Double, isBold: Bool
  ) -> String {
    var used = 0.0
    var count = 0
    for character in text {
      used += advance(character) * size * (isBold ? 1.13 : 1)
      if used > room { break }
      count += 1
    }
    return String(text.prefix(max(1, count)))
  }

  /// Width of a character as a share of the type's size.
  private static func advance(_ character: Character) -> Double {
    guard let byte = character.asciiValue else {
      return PlainText.width(character) == 2 ? 1.05 : 0.75
    }
    switch byte {
    case 48...57: return 0.637
    case 97...122: return lower[Int(byte - 97)]
    case 65...90: return upper[Int(byte - 65)]
    case 32, 44, 46: return 0.318
    case 58, 59, 124, 47, 92: return 0.338
    case 33, 40, 41, 91, 93: return 0.402
    case 39: return 0.275
    case 34: return 0.46
    case 45: return 0.361
    case 37: return 0.951
    case 38: return 0.78
    case 43, 60, 61, 62: return 0.838
    case 64: return 1
    default: return 0.65
    }
  }

  private static let lower = [
    0.613, 0.635, 0.55, 0.635, 0.616, 0.353, 0.635, 0.634, 0.278, 0.278, 0.58, 0.278, 0.975,
    0.634, 0.612, 0.635, 0.635, 0.412, 0.521, 0.393, 0.634, 0.592, 0.818, 0.592, 0.592, 0.525,
  ]
  private static let upper = [
    0.685, 0.687, 0.699, 0.771, 0.632, 0.576, 0.775, 0.752, 0.295, 0.295, 0.656, 0.558, 0.863,
    0.749, 0.788, 0.604, 0.788, 0.695, 0.635, 0.611, 0.732, 0.685, 0.989, 0.686, 0.611, 0.686,
  ]
}
