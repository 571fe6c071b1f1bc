/// Changes to a text that keep every line and column where it was, so that a text with a reported
/// fault can be parsed all the same and its other faults found.
///
/// A patch puts one private-use character in the place of a character; a node that begins with one
/// is known to be reported already.
struct Patches {
  /// Patches one reading makes at most: each costs a parse.
  static let most = 40
  /// The character that marks a patched node.
  static let marks: ClosedRange<Unicode.Scalar> = "\u{E000}"..."\u{E0FF}"

  private(set) var bytes: [UInt8]
  /// What was written where a key is patched, by line and column.
  private(set) var keys: [[Int]: String] = [:]
  private var count = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Can another patch be made.
  var isSpent: Bool { count >= Self.most }

  /// Marks the node at an offset as reported.
  mutating func mark(_ offset: Int) {
    guard offset < bytes.count, let mark = Unicode.Scalar(0xE000 + UInt32(count % 256)) else {
      return
    }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    bytes.replaceSubrange(offset..<end, with: Array(String(Character(mark)).utf8))
    count += 1
  }

  /// Marks a repeated key as reported, at its place in the text as patched so far.
  mutating func mark(key: String, line: Int, column: Int) {
    let text = SourceText(path: "", bytes: bytes)
    guard let offset = text.offset(line: line, column: column) else { return }
    let isQuoted = bytes[offset] == 0x22 || bytes[offset] == 0x27
    mark(isQuoted ? offset + 1 : offset)
    keys[[line, column]] = key
  }

  /// Where a text that was never patched holds a marking character, in valid UTF-8.
  static func mark(in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == 0xEE && (0x80...0x83).contains(bytes[$0 + 1]) }
  }

  /// Was this text marked.
  static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.first.map(marks.contains) ?? false
  }
}
