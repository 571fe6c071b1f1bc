/// What can be said of a file before it is parsed: is it a text, and one of sane size.
struct Legibility {
  /// Bytes a line may have.
  static let longestLine = 10_000
  /// Lines or values a file may hold; values are counted by what separates them.
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
    if let finding = oversized(body, index) {
      let readable = body.prefix(longestLine * 2)
      let isShown = finding.place.line == 1
      let text = SourceText(path: file.path, bytes: isShown ? Array(readable) : body)
      return (text, [finding])
    }
    if let (offset, message) = illegible(body) {
      let readable = String(decoding: body, as: UTF8.self)
      let text = SourceText(path: file.path, bytes: body)
      let place = place(text.position(of: offset), index)
      return (
        SourceText(path: file.path, bytes: Array(readable.utf8)),
        [Finding(message: message, place: place)]
      )
    }
    return (SourceText(path: file.path, bytes: body), [])
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
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return Patches.mark(in: bytes).map { ($0, "this character is for private use") }
    }
    let repaired = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(bytes, repaired).enumerated().first { $1.0 != $1.1 }?.offset
    return (offset ?? bytes.count, "this is not valid UTF-8, the encoding of case files")
  }

  /// A line too long, or too many lines or values; found in one pass, before anything is kept.
  private static func oversized(_ bytes: [UInt8], _ file: Int) -> Finding? {
    var (line, length, separators) = (1, 0, 0)
    for byte in bytes {
      length += 1
      switch byte {
      case 0x0A, 0x0D: (line, length) = (line + 1, 0)
      case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "?"):
        separators += 1
      default: break
      }
      if length > longestLine {
        let place = Place(file: file, line: line, column: 1, length: longestLine)
        return Finding(message: "this line has more than 10,000 bytes: break it", place: place)
      }
      if separators > mostValues || line > mostValues { break }
    }
    guard separators > mostValues || line > mostValues else { return nil }
    let message = "this file holds more than 400,000 lines or values, which no case needs"
    return Finding(message: message, place: .whole(file))
  }
}
