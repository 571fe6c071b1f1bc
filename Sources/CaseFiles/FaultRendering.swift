extension Fault {
  /// Columns of a source line that are shown at most; longer lines are cut around the fault.
  static let widestLine = 100

  /// The fault as a user sees it: message, place, source line, carets and suggestion.
  ///
  /// Control characters of the file never reach the terminal: each is shown as a space.
  public func rendered() -> String {
    var lines = ["\(severity.rawValue): \(Self.printable(message))"]
    guard line > 0 else {
      lines.append("  --> \(Self.printable(file))")
      if !suggestion.isEmpty { lines.append("   = \(Self.printable(suggestion))") }
      return lines.joined(separator: "\n")
    }
    lines.append("  --> \(Self.printable(file)):\(line):\(column)")
    let number = String(line)
    let margin = String(repeating: " ", count: max(1, 3 - number.count))
    let gutter = margin + number
    let (shown, caret) = window()
    lines.append("\(gutter)| \(shown)".trimmedRight)
    let room = shown.unicodeScalars.count - caret
    let carets = String(repeating: "^", count: max(1, min(length, room)))
    let hint = suggestion.isEmpty ? "" : " " + Self.printable(suggestion)
    let blank = String(repeating: " ", count: gutter.count)
    lines.append("\(blank)| \(String(repeating: " ", count: caret))\(carets)\(hint)")
    return lines.joined(separator: "\n")
  }

  /// The part of the source line that is shown, and the index of the first caret in it.
  private func window() -> (shown: String, caret: Int) {
    let scalars = Array(Self.printable(sourceLine).unicodeScalars)
    let index = min(max(0, column - 1), scalars.count)
    guard scalars.count > Self.widestLine else { return (Self.text(scalars[...]), index) }
    let first = min(max(0, index - Self.widestLine / 3), scalars.count - Self.widestLine)
    let last = first + Self.widestLine
    let head = first > 0 ? "..." : ""
    let tail = last < scalars.count ? "..." : ""
    return (head + Self.text(scalars[first..<last]) + tail, index - first + head.count)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// The text with control and direction-changing characters replaced by spaces.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
        result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Fault {
  /// All faults, one below the other, and the count that ends them: `3 errors. Nothing was run.`
  ///
  /// Empty for no faults; a case with warnings alone can be run, so nothing is said of running.
  public static func rendering(of faults: [Fault]) -> String {
    guard !faults.isEmpty else { return "" }
    let errors = faults.filter { $0.severity == .error }.count
    let warnings = faults.count - errors
    var counts: [String] = []
    if errors > 0 { counts.append(counted(errors, "error")) }
    if warnings > 0 { counts.append(counted(warnings, "warning")) }
    let ending = errors > 0 ? ". Nothing was run." : "."
    return (faults.map { $0.rendered() } + [counts.joined(separator: ", ") + ending])
      .joined(separator: "\n")
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmedRight: String {
    guard let last = unicodeScalars.lastIndex(where: { $0 != " " }) else { return "" }
    return String(unicodeScalars[...last])
  }
}
