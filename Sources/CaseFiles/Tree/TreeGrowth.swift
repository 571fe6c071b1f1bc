import Yams

/// Copies the parser's nodes into items; refuses what the format has no use for: anchors, tags,
/// merge keys, keys that are no words, control characters written as escapes.
struct TreeGrowth {
  let text: SourceText
  let file: Int
  /// What stood where a repeated key was patched.
  let patched: [[Int]: String]
  private(set) var findings: [Finding] = []

  init(text: SourceText, file: Int, patched: [[Int]: String]) {
    self.text = text
    self.file = file
    self.patched = patched
  }

  /// The item for a node at a depth from 1.
  mutating func item(_ node: Node, depth: Int) -> Item {
    let place = place(node)
    guard depth <= Nesting.deepest else {
      report("mappings and lists are nested more than \(Nesting.deepest) deep here", place)
      return Item(content: .refused, place: place)
    }
    if refuses(node, place) { return Item(content: .refused, place: place) }
    switch node {
    case .scalar(let scalar):
      let inside = scalar.isQuoted ? place.part(1, max(1, place.length - 2)) : place
      return Item(content: content(scalar, inside), place: inside)
    case .sequence(let sequence):
      let items = sequence.map { item($0, depth: depth + 1) }
      return Item(content: .list(items), place: place)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth) }
      return Item(content: .mapping(entries), place: place)
    case .alias: return Item(content: .refused, place: place)
    }
  }

  private mutating func content(_ scalar: Node.Scalar, _ place: Place) -> Item.Content {
    let value = scalar.string
    if Patches.isMarked(value) { return .refused }
    if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(value) { return .blank }
    let isControl = value.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" }
    if isControl {
      report("this text holds a control character", place)
      return .refused
    }
    return .text(value, quoted: scalar.style != .plain)
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> Entry? {
    var keyPlace = place(key)
    guard case .scalar(let scalar) = key else {
      report("a key must be a word", keyPlace)
      _ = item(value, depth: depth + 1)
      return nil
    }
    if refuses(key, keyPlace) { return nil }
    var name = scalar.string
    let written = patched[[keyPlace.line, keyPlace.column]]
    if let written { name = written }
    if written == nil, Patches.isMarked(name) { return nil }
    if name == "<<", scalar.style == .plain {
      report("case files have no merge keys '<<'", keyPlace, "write the keys out")
      return nil
    }
    keyPlace.length = max(1, name.unicodeScalars.count + (scalar.style == .plain ? 0 : 2))
    let item = item(value, depth: depth + 1)
    return Entry(key: name, keyPlace: keyPlace, value: item, isRepeated: written != nil)
  }

  /// Reports an anchor or a tag in front of a node; true if the node cannot be read as written.
  private mutating func refuses(_ node: Node, _ place: Place) -> Bool {
    guard let offset = text.offset(line: place.line, column: place.column) else { return false }
    switch text.bytes[offset] {
    case UInt8(ascii: "&"):
      report("case files have no YAML anchors", word(place, offset), "remove it")
      return false
    case UInt8(ascii: "!"):
      report("case files have no YAML tags", word(place, offset), "remove it")
      return true
    default: return false
    }
  }

  /// The place, as long as the word that begins there.
  private func word(_ place: Place, _ offset: Int) -> Place {
    let length = text.bytes[offset...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }.count
    return Place(file: file, line: place.line, column: place.column, length: length)
  }

  private func place(_ node: Node) -> Place {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    var length = 1
    if case .scalar(let scalar) = node, !scalar.isSpread {
      length = max(1, scalar.string.unicodeScalars.count + (scalar.isQuoted ? 2 : 0))
    }
    return Place(file: file, line: line, column: column, length: length)
  }

  private mutating func report(_ message: String, _ place: Place, _ suggestion: String = "") {
    findings.append(Finding(message: message, place: place, suggestion: suggestion))
  }
}

extension Node.Scalar {
  /// Does it stand in quotes.
  var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
  /// Does it stand in lines of its own, below `|` or `>`.
  var isSpread: Bool { style == .literal || style == .folded }
}
