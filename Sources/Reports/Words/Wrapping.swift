/// Breaking text into lines of a given width.
package enum Wrapping {
  /// The lines of a text, each at most `width` columns (at least 2), broken at blanks, and within a
  /// word only where the word is longer than a line. At least one line.
  package static func lines(_ text: String, _ width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    for word in PlainText.cleaned(text).split(separator: " ").flatMap({ pieces($0, width) }) {
      if line.isEmpty {
        line = word
      } else if PlainText.width(line) + 1 + PlainText.width(word) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  private static func pieces(_ word: Substring, _ width: Int) -> [String] {
    guard PlainText.width(String(word)) > width else { return [String(word)] }
    var pieces = [""]
    var used = 0
    for character in word {
      let size = PlainText.width(character)
      if used + size > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += size
    }
    return pieces
  }
}
