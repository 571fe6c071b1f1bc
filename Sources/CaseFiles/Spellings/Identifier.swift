/// Ids: the keys of mappings such as `regions:`; letters, digits, `-` and `_`.
enum Identifier {
  /// Characters an id may have at most.
  static let longest = 64

  /// Is the text an id.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longest && text.utf8.allSatisfy(isPart)
  }

  /// The nearest id: what an id cannot have becomes `-`.
  static func repaired(_ text: String) -> String {
    let parts = text.unicodeScalars.split {
      !$0.isASCII || !isPart(UInt8(truncatingIfNeeded: $0.value))
    }
    return String(parts.map(String.init).joined(separator: "-").prefix(longest))
  }

  /// Can the byte stand in an id.
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
