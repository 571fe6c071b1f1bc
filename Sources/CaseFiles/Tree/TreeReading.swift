import Yams

/// Turns the text of a file into located items, reporting whatever stands in the way.
struct TreeReading {
  let text: SourceText
  let file: Int
  private(set) var findings: [Finding] = []
  private var patches: Patches

  init(text: SourceText, file: Int) {
    self.text = text
    self.file = file
    patches = Patches(bytes: text.bytes)
  }

  /// The tree; nil where the text is no YAML or holds nothing.
  mutating func root() -> Item? {
    if let offset = Nesting.excess(in: text.bytes) {
      report(deepMessage, place(offset: offset))
      return nil
    }
    refuseAliases()
    guard !patches.isSpent else { return nil }
    while true {
      do {
        let parser = try Parser(
          yaml: String(decoding: patches.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else {
          report("this file is empty", .whole(file))
          return nil
        }
        var growth = TreeGrowth(text: text, file: file, patched: patches.keys)
        let item = growth.item(node, depth: 1)
        findings += growth.findings
        return item
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first, refuse(repeated: key, at: context.mark) else { return nil }
      } catch {
        findings.append(SyntaxFault(text: text, file: file).finding(error))
        return nil
      }
    }
  }

  private var deepMessage: String {
    "mappings and lists are nested more than \(Nesting.deepest) deep here"
  }

  private mutating func refuseAliases() {
    // From the end, so that a patch does not move the offsets still to come.
    for alias in AliasSearch.aliases(in: text.bytes).reversed() {
      if patches.isSpent { break }
      let place = place(offset: alias.offset, length: alias.name.utf8.count + 1)
      report(
        "'*\(alias.name)' is a YAML alias, which case files do not have", place, "write it out")
      patches.mark(alias.offset)
    }
  }

  /// Reports a key that stands twice; true if the text can be read again without it.
  private mutating func refuse(repeated key: String, at mark: Mark) -> Bool {
    let length = key.unicodeScalars.count
    let written = SourceText(path: text.path, bytes: patches.bytes)
    let second = RepeatedKeys(text: written).second(key, line: mark.line, column: mark.column)
    guard let second else {
      let first = Place(file: file, line: mark.line, column: mark.column, length: length)
      report("the key '\(key)' stands twice in this mapping", first)
      return false
    }
    let place = Place(file: file, line: second.line, column: second.column, length: length)
    report("the key '\(key)' stands twice: first in line \(mark.line)", place)
    patches.mark(key: key, line: second.line, column: second.column)
    return !patches.isSpent
  }

  private mutating func report(_ message: String, _ place: Place, _ suggestion: String = "") {
    findings.append(Finding(message: message, place: place, suggestion: suggestion))
  }

  private func place(offset: Int, length: Int = 1) -> Place {
    let (line, column) = text.position(of: offset)
    return Place(file: file, line: line, column: column, length: length)
  }
}
