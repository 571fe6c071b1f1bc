import Yams

/// Says in plain words what the YAML parser stumbled over.
struct SyntaxFault {
  let text: SourceText
  let file: Int

  /// The finding for an error of the parser.
  func finding(_ error: any Error) -> Finding {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      located(problem, context, mark)
    case .composer(_, let problem, let mark, _): composed(problem, mark)
    case .reader: unreadable()
    default: Finding(message: "this is not YAML", place: .whole(file))
    }
  }

  private func located(_ problem: String, _ context: YamlError.Context?, _ mark: Mark) -> Finding {
    let place = place(mark)
    let bytes = text.lineBytes(mark.line)
    let indent = bytes.prefix { $0 == 0x20 || $0 == 9 }
    if let tab = indent.firstIndex(of: 9) {
      let column = tab - bytes.startIndex + 1
      let at = Place(file: file, line: mark.line, column: column, length: 1)
      return Finding(message: "a tab indents this line", place: at, suggestion: "use spaces")
    }
    if problem.hasPrefix("mapping values are not allowed") {
      return Finding(
        message: "a ':' cannot stand here", place: place,
        suggestion: "put quotes around a text that holds ': '")
    }
    var message = "this is not YAML: \(problem)"
    if let context, context.mark.line != mark.line {
      message += " (\(context.text), line \(context.mark.line))"
    }
    return Finding(message: message, place: place)
  }

  private func composed(_ problem: String, _ mark: Mark) -> Finding {
    if problem.contains("another document") {
      let message = "a second document begins here; a case file has one"
      return Finding(message: message, place: place(mark, length: 3))
    }
    if problem.contains("undefined alias") {
      return Finding(
        message: "this is a YAML alias, which case files do not have", place: place(mark),
        suggestion: "put quotes around a text that begins with '*'")
    }
    return Finding(message: "this is not YAML: \(problem)", place: place(mark))
  }

  private func unreadable() -> Finding {
    var (line, column) = (1, 1)
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      let isForbidden =
        (0x80...0x9F).contains(scalar.value) && scalar.value != 0x85
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      if isForbidden { break }
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    let place = Place(file: file, line: line, column: column, length: 1)
    return Finding(message: "this character cannot stand in a case file", place: place)
  }

  // The parser points behind the last line where something is missing at the end.
  private func place(_ mark: Mark, length: Int = 1) -> Place {
    let isPast = mark.line > text.lineStarts.count || text.lineBytes(mark.line).isEmpty
    guard isPast, mark.line > 1 else {
      return Place(file: file, line: mark.line, column: mark.column, length: length)
    }
    var line = min(mark.line - 1, text.lineStarts.count)
    while line > 1, text.lineBytes(line).isEmpty { line -= 1 }
    let column = text.line(line).unicodeScalars.count + 1
    return Place(file: file, line: line, column: column, length: 1)
  }
}
