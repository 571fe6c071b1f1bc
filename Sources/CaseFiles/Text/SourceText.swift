/// A text of a case file, cut into lines the way YAML cuts them.
struct SourceText: Sendable {
  /// The path shown in faults.
  let path: String
  /// UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// Offsets of the first byte of each line.
  let lineStarts: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where Self.mayBreak(byte) {
      let width = Self.breakWidth(bytes, index)
      // The LF of a CR LF is counted with its CR.
      let isCounted = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      if width > 0, !isCounted { starts.append(index + width) }
    }
    lineStarts = starts
  }

  private static func mayBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0xC2 || byte == 0xE2
  }

  /// Bytes of the line break at an index, or 0: CR, LF, CR LF, NEL, LS and PS, as in YAML 1.1.
  static func breakWidth(_ bytes: [UInt8], _ index: Int) -> Int {
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch at(0) {
    case 0x0A: return index < bytes.count ? 1 : 0
    case 0x0D: return at(1) == 0x0A ? 2 : 1
    case 0xC2: return at(1) == 0x85 ? 2 : 0
    case 0xE2: return at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The bytes of a line from 1, without its break; empty outside the text.
  func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, Self.breakWidth(bytes, end - 1) > 0 { end -= 1 }
    return bytes[start..<end]
  }

  /// A line from 1, without its break; lines that no case file may have are cut.
  func line(_ line: Int) -> String {
    let bytes = lineBytes(line).prefix(2 * Legibility.longestLine)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let last = text.unicodeScalars.last, ["\u{85}", "\u{2028}", "\u{2029}"].contains(last)
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropLast()))
  }

  /// The offset of the byte at a line and column, or nil outside the text. O(column).
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
    var offset = lineStarts[line - 1]
    var left = column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset < bytes.count ? offset : nil
  }

  /// Line and column of a byte. O(log lines + column).
  func position(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let start = lineStarts[low]
    guard offset > start, offset <= bytes.count else { return (low + 1, 1) }
    let scalars = bytes[start..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (low + 1, scalars + 1)
  }
}
