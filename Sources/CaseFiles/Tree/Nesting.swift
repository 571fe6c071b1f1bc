/// The limit on nesting, checked before the parser recurses.
enum Nesting {
  /// Mappings and lists within one another.
  static let deepest = 64

  /// The offset of the bracket or dash that opens one level too many, outside of comments.
  ///
  /// Quotes are not followed, so a hostile text can hide levels: the parser's own limit of 1,000
  /// catches those, and the tree is measured again once it is read. O(bytes).
  static func excess(in bytes: [UInt8]) -> Int? {
    var (open, dashes) = (0, 0)
    var (isComment, isPrefix) = (false, true)
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      let follows = previous == 0x20 || previous == 0x0A || previous == 0x0D || previous == 9
      previous = byte
      switch byte {
      case 0x0A, 0x0D: (isComment, isPrefix, dashes) = (false, true, 0)
      case _ where isComment: continue
      case UInt8(ascii: "#") where follows: isComment = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "-") where isPrefix, UInt8(ascii: "?") where isPrefix: dashes += 1
      case 0x20: continue
      default: isPrefix = false
      }
      if open > deepest || dashes > deepest { return index }
    }
    return nil
  }
}
