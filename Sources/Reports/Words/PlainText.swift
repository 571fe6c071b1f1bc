/// Text of a case file made fit for a terminal or a page: no control characters, no bidirectional
/// overrides, white space as single blanks. A case can not move the cursor or hide what follows.
package enum PlainText {
  /// The text without what can not be seen.
  package static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wantsBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        wantsBlank = !result.isEmpty
      // The joiner of scripts and emoji is kept; overrides, marks and tags are not.
      case .format where scalar.value != 0x200C && scalar.value != 0x200D: continue
      case .surrogate, .unassigned, .privateUse: continue
      default:
        if wantsBlank { result.append(" ") }
        wantsBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Columns a text takes on a terminal: East Asian wide characters take two.
  package static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// Columns a character takes.
  package static func width(_ character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2614...0x2615, 0x26A1...0x26A1, 0x2705...0x2705,
    0x274C...0x274C, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// The text padded with blanks to a width, on the right or on the left.
  package static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(text)))
    return right ? blanks + text : text + blanks
  }
}
