/// Whether a page or a picture is well-formed: elements close in order, attributes are quoted, and
/// nothing between them would open or name another.
enum WellFormed {
  /// Nil if it is, else the place where it is not.
  static func fault(_ text: String) -> String? {
    var scanner = Scanner(bytes: Array(text.utf8))
    return scanner.fault()
  }

  private struct Scanner {
    let bytes: [UInt8]
    var at = 0
    var open: [String] = []

    mutating func fault() -> String? {
      if starts("<!DOCTYPE html>\n") { at += 16 }
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "<"): if let found = tag() { return found }
        case UInt8(ascii: "&"): if !entity() { return here("&") }
        case UInt8(ascii: ">"): return here(">")
        default: at += 1
        }
      }
      return open.isEmpty ? nil : "not closed: \(open)"
    }

    private func here(_ what: String) -> String {
      "\(what) at "
        + String(decoding: bytes[max(0, at - 30)..<min(bytes.count, at + 30)], as: UTF8.self)
    }

    private func starts(_ word: String) -> Bool { bytes[at...].starts(with: word.utf8) }

    private mutating func entity() -> Bool {
      guard let found = ["&amp;", "&lt;", "&gt;", "&quot;"].first(where: starts) else {
        return false
      }
      at += found.utf8.count
      return true
    }

    private mutating func word() -> String {
      let start = at
      while at < bytes.count,
        (48...58).contains(bytes[at]) || (65...90).contains(bytes[at])
          || (97...122).contains(bytes[at]) || bytes[at] == 45
      { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func tag() -> String? {
      at += 1
      let isEnd = starts("/")
      if isEnd { at += 1 }
      let name = word()
      guard !name.isEmpty else { return here("a nameless element") }
      while starts(" ") {
        at += 1
        guard !word().isEmpty, starts("=\"") else { return here("an attribute") }
        at += 2
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
          if bytes[at] == UInt8(ascii: "<") { return here("< in an attribute") }
          if bytes[at] == UInt8(ascii: "&") {
            if !entity() { return here("& in an attribute") }
          } else {
            at += 1
          }
        }
        at += 1
      }
      let isAlone = starts("/>")
      guard isAlone || starts(">") else { return here("an end of \(name)") }
      at += isAlone ? 2 : 1
      if isEnd {
        guard open.popLast() == name else { return here("</\(name)>") }
      } else if !isAlone {
        open.append(name)
      }
      return nil
    }
  }
}
