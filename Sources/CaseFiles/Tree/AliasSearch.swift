/// Finds aliases (`*name`) of anchors (`&name`) before the text is parsed, since nested aliases make
/// a small file expand without end.
///
/// Sound, not exact: every alias that refers to an anchor is found, whatever quotes or comments
/// surround it; prose that holds both ` &word` and ` *word` is taken for one. O(bytes).
struct AliasSearch {
  /// An alias: the offset of its `*`, and its name.
  struct Found: Equatable {
    var offset: Int
    var name: String
  }

  /// Every alias whose anchor stands in the same text.
  static func aliases(in bytes: [UInt8]) -> [Found] {
    let anchors = Set(marked(UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return [] }
    return marked(UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
  }

  /// Words that follow a sign which no word touches from the left: wider than the grammar.
  private static func marked(_ sign: UInt8, in bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while let at = bytes[index...].firstIndex(of: sign) {
      index = at + 1
      guard at == 0 || !Identifier.isPart(bytes[at - 1]) else { continue }
      let name = bytes[index...].prefix(while: Identifier.isPart)
      guard !name.isEmpty else { continue }
      found.append(Found(offset: at, name: String(decoding: name, as: UTF8.self)))
      index += name.count
    }
    return found
  }

}
