/// A Swift file taken apart: its lines, its comments, and its code as words and signs.
struct SwiftFile {
  /// Path relative to the root.
  var path: String
  /// The lines as written.
  var lines: [Substring]
  /// Comments in the order of the file.
  var comments: [Comment]
  /// Words and signs of the code; what strings say is masked.
  var tokens: [Token]
  /// Numbers of the lines that hold code, from 1, in order.
  var codeLines: [Int]

  /// A comment, one entry for each line of it.
  struct Comment: Equatable {
    /// Line, from 1.
    var line: Int
    /// `///` or `/**`.
    var isDocumentation: Bool
    /// The line's part of the comment.
    var text: String
  }

  /// A word or a sign.
  struct Token: Equatable {
    /// The word, or one sign.
    var text: String
    /// Line, from 1.
    var line: Int
    /// Where its first byte stands in the file.
    var offset: Int
    /// Where its last byte ends.
    var end: Int { offset + text.utf8.count }
    /// True for names, keywords and numbers.
    var isWord: Bool { text.utf8.first.map(isWordByte) ?? false }
  }

  /// Takes `text` apart.
  init(path: String = "Sample.swift", text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var mask = SwiftMask(text)
    mask.run()
    comments = mask.comments
    tokens = Self.tokens(of: mask.code)
    var seen: [Int] = []
    for token in tokens where seen.last != token.line { seen.append(token.line) }
    codeLines = seen
  }

  /// The line as written, without what stands before and after it; empty beyond the ends.
  func trimmed(_ line: Int) -> Substring {
    guard lines.indices.contains(line - 1) else { return "" }
    let text = lines[line - 1]
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
    return text[start..<end]
  }

  /// The text of the token at `index`; empty beyond the ends.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// The index of the sign that closes the bracket at `index`; the last token if none does.
  func closing(_ index: Int) -> Int {
    var depth = 0
    for position in index..<tokens.count {
      switch tokens[position].text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: continue
      }
      if depth == 0 { return position }
    }
    return tokens.count - 1
  }

  private static func tokens(of code: [UInt8]) -> [Token] {
    var found: [Token] = []
    var (line, index) = (1, 0)
    while index < code.count {
      let byte = code[index]
      var end = index + 1
      if isWordByte(byte) {
        while end < code.count, isWordByte(code[end]) { end += 1 }
      }
      if byte == newline {
        line += 1
      } else if !isBlank(byte) {
        let text = String(decoding: code[index..<end], as: UTF8.self)
        found.append(Token(text: text, line: line, offset: index))
      }
      index = end
    }
    return found
  }
}

let newline = UInt8(ascii: "\n")

/// Letters, digits, `_` and every byte beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
    true
  default: false
  }
}

/// Space, tab, return.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
