/// A command as it can be typed again, whatever its words hold.
package enum ShellCommand {
  /// The command on lines of at most `width` columns; broken lines end in a backslash, and go on
  /// without a blank where a single word had to be broken.
  package static func lines(_ words: [String], _ width: Int = 80, indent: String = "  ") -> [String]
  {
    var lines: [String] = []
    var line = indent
    for (place, word) in words.map(escaped).enumerated() {
      let gap = place == 0 ? "" : " "
      if PlainText.width(line + gap + word.joined()) <= width - 2 {
        line += gap + word.joined()
        continue
      }
      if place > 0 {
        lines.append(line + " \\")
        line = indent + "  "
      }
      for unit in word {
        if PlainText.width(line + unit) > width - 2 {
          lines.append(line + "\\")
          line = ""
        }
        line += unit
      }
    }
    return lines + [line]
  }

  /// The word cut into what must stay together: a character, with its backslash where the shell
  /// would read it otherwise.
  private static func escaped(_ word: String) -> [String] {
    PlainText.cleaned(word).map { character in
      let isPlain =
        character.isLetter || character.isNumber || "-_./=:,+@%".contains(character)
        || !character.isASCII
      return isPlain ? String(character) : "\\\(character)"
    }
  }
}
