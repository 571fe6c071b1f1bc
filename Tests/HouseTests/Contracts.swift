/// The protocols of the package. What a protocol asks for and explains needs no second comment in
/// the types that keep it: `step` of a mechanism means what `Mechanism.step` says.
struct Contracts {
  /// What each protocol asks for with a comment.
  private var explained: [String: Set<String>] = [:]
  /// What each protocol builds on.
  private var parents: [String: Set<String>] = [:]

  /// The protocols of the package's sources.
  static let current = Contracts(Repository.sources)

  /// The protocols declared in `files`.
  init(_ files: [SwiftFile]) {
    for file in files {
      for index in file.tokens.indices where file.word(index) == "protocol" {
        let rest = file.tokens[index...]
        guard let open = rest.firstIndex(where: { $0.text == "{" }) else { continue }
        parents[file.word(index + 1)] = file.words((index + 2)..<open)
        explained[file.word(index + 1)] = Self.requirements(open...file.closing(open), of: file)
      }
    }
  }

  /// Names that some protocol kept in `file` explains.
  func explained(in file: SwiftFile) -> Set<String> {
    var open = file.conformances
    var seen: Set<String> = []
    var names: Set<String> = []
    while let contract = open.popFirst() {
      guard seen.insert(contract).inserted else { continue }
      names.formUnion(explained[contract] ?? [])
      open.formUnion(parents[contract] ?? [])
    }
    return names
  }

  private static func requirements(_ body: ClosedRange<Int>, of file: SwiftFile) -> Set<String> {
    var names: Set<String> = []
    for index in body where ["func", "var", "init"].contains(file.word(index)) {
      var above = file.tokens[index].line - 1
      while file.trimmed(above).hasPrefix("@") { above -= 1 }
      guard file.trimmed(above).hasPrefix("///") else { continue }
      names.insert(file.word(index) == "init" ? "init" : file.word(index + 1))
    }
    return names
  }
}

extension SwiftFile {
  /// What the types and extensions of this file conform to, and what is extended.
  fileprivate var conformances: Set<String> {
    let keywords: Set = ["struct", "class", "enum", "actor", "extension"]
    var found: Set<String> = []
    for index in tokens.indices where keywords.contains(word(index)) {
      guard let open = tokens[index...].firstIndex(where: { $0.text == "{" }) else { continue }
      found.formUnion(words((index + 1)..<open))
    }
    return found
  }

  fileprivate func words(_ range: Range<Int>) -> Set<String> {
    Set(tokens[range.clamped(to: tokens.indices)].filter(\.isWord).map(\.text))
  }
}
