/// What can be said of a file before it is parsed: is it a text, and one of sane size.
struct Legibility {
  /// Bytes a line may have.
  static let longestLine = 10_000
  /// Values a file may hold, counted by what separates them.
  static let mostValues = 400_000

  /// The file as text; or why it is none.
  static func text(of file: CaseSources.File, index: Int) -> (SourceText?, [Finding]) {
    if file.bytes.count > CaseSources.largestFile {
      let limit = "this file is larger than 16 MB, the most a case file may have"
      return (nil, [Finding(message: limit, place: .whole(index))])
    }
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      let message = "this file is UTF-16; case files are UTF-8"
      return (nil, [Finding(message: message, place: .whole(index))])
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(3)) : file.bytes
    if let (offset, message) = illegible(body) {
      let readable = String(decoding: body, as: UTF8.self)
      let text = SourceText(path: file.path, bytes: body)
      let place = place(text.position(of: offset), index)
      return (SourceText(path: file.path, bytes: Array(readable.utf8)), [
        Finding(message: message, place: place)
      ])
    }
    let text = SourceText(path: file.path, bytes: body)
    return (text, oversized(text, index))
  }

  private static func place(_ position: (line: Int, column: Int), _ file: Int) -> Place {
    Place(file: file, line: position.line, column: position.column, length: 1)
  }

  /// The first byte that no text has, and what is wrong with it.
  private static func illegible(_ bytes: [UInt8]) -> (Int, String)? {
    let control = bytes.firstIndex { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 127 }
    if let control {
      let code = String(bytes[control], radix: 16, uppercase: true)
      let name = bytes[control] == 0 ? "a NUL byte" : "the control character 0x\(code)"
      return (control, "\(name) stands here; case files are plain text")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let repaired = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(bytes, repaired).enumerated().first { $1.0 != $1.1 }?.offset
    return (offset ?? bytes.count, "this is not valid UTF-8, the encoding of case files")
  }

  private static func oversized(_ text: SourceText, _ file: Int) -> [Finding] {
    for line in text.lineStarts.indices {
      let end = line + 1 < text.lineStarts.count ? text.lineStarts[line + 1] : text.bytes.count
      guard end - text.lineStarts[line] > longestLine + 2 else { continue }
      let place = Place(file: file, line: line + 1, column: 1, length: longestLine)
      return [Finding(message: "this line has more than 10,000 bytes: break it", place: place)]
    }
    let separators = text.bytes.reduce(into: 0) { count, byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "?"):
        count += 1
      default: break
      }
    }
    guard separators > mostValues else { return [] }
    let message = "this file holds more than 400,000 values, which no case needs"
    return [Finding(message: message, place: .whole(file))]
  }
}
