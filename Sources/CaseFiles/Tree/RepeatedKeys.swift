/// Finds where a key stands a second time in its mapping: the parser only tells the first place.
struct RepeatedKeys {
  let text: SourceText

  /// Line and column of the second occurrence of `key`, whose first one stands at a place; nil
  /// where the text is too unusual to tell.
  func second(_ key: String, line: Int, column: Int) -> (line: Int, column: Int)? {
    let before = text.lineBytes(line).prefix(column - 1)
    let isBlock = before.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == 0x3F }
    return isBlock
      ? inBlock(key, line: line, column: column) : inFlow(key, line: line, column: column)
  }

  /// In block style the keys of a mapping share a column, and nothing between them reaches it.
  private func inBlock(_ key: String, line: Int, column: Int) -> (line: Int, column: Int)? {
    guard line < text.lineStarts.count else { return nil }
    for next in (line + 1)...text.lineStarts.count {
      let bytes = text.lineBytes(next)
      let indent = bytes.prefix { $0 == 0x20 }.count
      let rest = bytes.dropFirst(indent)
      guard let first = rest.first, first != UInt8(ascii: "#") else { continue }
      if indent < column - 1 { return nil }
      if indent == column - 1, starts(rest, with: key) { return (next, column) }
    }
    return nil
  }

  /// In flow style a key follows `,` at the depth of the first one.
  private func inFlow(_ key: String, line: Int, column: Int) -> (line: Int, column: Int)? {
    guard var index = text.offset(line: line, column: column) else { return nil }
    let bytes = text.bytes
    var depth = 0
    var isKeyNext = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): isKeyNext = depth == 0
      case 0x20, 0x09, 0x0A, 0x0D: break
      default:
        if isKeyNext, starts(bytes[index...], with: key) { return text.position(of: index) }
        isKeyNext = false
        if byte == 0x22 || byte == 0x27 { index = endOfQuote(byte, from: index) }
      }
      if depth < 0 { return nil }
      index += 1
    }
    return nil
  }

  private func endOfQuote(_ quote: UInt8, from start: Int) -> Int {
    var index = start + 1
    while index < text.bytes.count, text.bytes[index] != quote {
      index += quote == 0x22 && text.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// Does a line begin with the key, bare or in quotes, and a colon.
  private func starts(_ bytes: ArraySlice<UInt8>, with key: String) -> Bool {
    let name = Array(key.utf8)
    for spelling in [name, [0x22] + name + [0x22], [0x27] + name + [0x27]]
    where bytes.starts(with: spelling) {
      let rest = bytes.dropFirst(spelling.count).drop { $0 == 0x20 }
      if rest.first == UInt8(ascii: ":") { return true }
    }
    return false
  }
}
