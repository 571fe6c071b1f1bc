/// Masks what is not code, byte for byte, so that places stay true: comments become blanks; what
/// strings, patterns and raw names say becomes `_`. Code inside `\( )` stays code.
struct SwiftMask {
  private let text: [UInt8]
  private var index = 0
  private var line = 1
  /// The masked text, as long as the original.
  private(set) var code: [UInt8] = []
  /// The comments that were masked.
  private(set) var comments: [SwiftFile.Comment] = []

  /// A mask for `text`.
  init(_ text: String) {
    self.text = Array(text.utf8)
    code.reserveCapacity(self.text.count)
  }

  /// Masks all of it.
  mutating func run() {
    while index < text.count { runCode() }
  }

  /// Code up to the end, or up to the bracket that closes an interpolation.
  private mutating func runCode(interpolated: Bool = false) {
    var depth = 0
    while index < text.count {
      if interpolated, depth == 0, at(")") { return }
      if !"/`\"#()".utf8.contains(text[index]) {
        keep()
      } else if at("//") {
        lineComment()
      } else if at("/*") {
        blockComment()
      } else if at("`") {
        rawName()
      } else if let hashes = hashes(before: "\"") {
        string(hashes)
      } else if let hashes = hashes(before: "/"), opensPattern(hashes) {
        pattern(hashes)
      } else {
        if at("(") { depth += 1 } else if at(")") { depth -= 1 }
        keep()
      }
    }
  }

  private mutating func lineComment() {
    let start = index
    while index < text.count, text[index] != newline { hide(as: " ") }
    note(start..<index, isDocumentation: isDocumentation(start, "///", not: "////"), line: line)
  }

  private mutating func blockComment() {
    let isDocumentation = isDocumentation(index, "/**", not: "/**/")
    var (depth, start, startLine) = (0, index, line)
    repeat {
      if at("/*") {
        depth += 1
        hide(as: " ")
      } else if at("*/") {
        depth -= 1
        hide(as: " ")
      }
      if text[index] == newline {
        note(start..<index, isDocumentation: isDocumentation, line: startLine)
        (start, startLine) = (index + 1, line + 1)
      }
      hide(as: " ")
    } while depth > 0 && index < text.count
    note(start..<index, isDocumentation: isDocumentation, line: startLine)
  }

  private mutating func rawName() {
    keep()
    while index < text.count, !at("`"), text[index] != newline { hide(as: "_") }
    keep()
  }

  private mutating func string(_ hashes: Int) {
    skip(hashes)
    let quote = at("\"\"\"") ? "\"\"\"" : "\""
    keep(quote.utf8.count)
    while index < text.count, !closes(quote, hashes) {
      if quote == "\"", text[index] == newline { return }
      guard closes("\\", hashes) else {
        hide(as: "_")
        continue
      }
      skip(1 + hashes)
      guard at("(") else {
        hide(as: "_")
        continue
      }
      keep()
      runCode(interpolated: true)
      keep()
    }
    keep(quote.utf8.count)
    skip(hashes)
  }

  private mutating func pattern(_ hashes: Int) {
    skip(hashes)
    keep()
    while index < text.count, !closes("/", hashes) {
      if at("\\") { hide(as: "_") }
      hide(as: "_")
    }
    keep()
    skip(hashes)
  }

  /// A bare `/` opens a pattern after a sign that cannot end a value, if the line closes it.
  private func opensPattern(_ hashes: Int) -> Bool {
    if hashes > 0 { return true }
    let before = code.last { !isBlank($0) && $0 != newline } ?? UInt8(ascii: "(")
    guard "(,=:[{".utf8.contains(before), index + 1 < text.count else { return false }
    guard !isBlank(text[index + 1]), text[index + 1] != UInt8(ascii: ")") else { return false }
    let rest = text[(index + 1)...].prefix { $0 != newline }
    return rest.contains(UInt8(ascii: "/"))
  }

  private func at(_ sign: String) -> Bool { text[index...].starts(with: sign.utf8) }

  private func closes(_ sign: String, _ hashes: Int) -> Bool {
    guard text[index] == sign.utf8.first else { return false }
    return text[index...].starts(with: (sign + String(repeating: "#", count: hashes)).utf8)
  }

  /// How many `#` stand here before `sign`; nil where something else follows.
  private func hashes(before sign: String) -> Int? {
    let count = text[index...].prefix { $0 == UInt8(ascii: "#") }.count
    return text[(index + count)...].starts(with: sign.utf8) ? count : nil
  }

  private func isDocumentation(_ place: Int, _ sign: String, not other: String) -> Bool {
    text[place...].starts(with: sign.utf8) && !text[place...].starts(with: other.utf8)
  }

  private mutating func keep(_ count: Int = 1) {
    for _ in 0..<count where index < text.count {
      code.append(text[index])
      advance()
    }
  }

  private mutating func skip(_ count: Int) { for _ in 0..<count { hide(as: " ") } }

  private mutating func hide(as mask: Unicode.Scalar) {
    guard index < text.count else { return }
    let stays = text[index] == newline || isBlank(text[index])
    code.append(stays ? text[index] : UInt8(ascii: mask))
    advance()
  }

  private mutating func advance() {
    if text[index] == newline { line += 1 }
    index += 1
  }

  private mutating func note(_ range: Range<Int>, isDocumentation: Bool, line: Int) {
    let text = String(decoding: text[range], as: UTF8.self)
    comments.append(.init(line: line, isDocumentation: isDocumentation, text: text))
  }
}
