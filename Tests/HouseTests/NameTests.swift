import Testing

@Suite struct `Names are words of the domain` {
  @Test func `no file or type is a manager, a helper or a util`() {
    expectNone((Repository.sources + Repository.tests).findings(emptyNames))
  }

  @Test func `no type has the name of a module`() {
    expectNone(Repository.sources.findings { modulesAsTypes($0, Manifest.current.names) })
  }

  private func emptyNames(_ file: SwiftFile) -> [Finding] {
    let base = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    var found: [Finding] = []
    if saysNothing(String(base)) {
      found.append(Finding(path: file.path, what: "name the file after its idea"))
    }
    for type in file.types where saysNothing(type.text) {
      let what = "\(type.text): name the type after what it is"
      found.append(Finding(path: file.path, line: type.line, what: what))
    }
    return found
  }

  private func modulesAsTypes(_ file: SwiftFile, _ modules: Set<String>) -> [Finding] {
    file.types.filter { modules.contains($0.text) }.map {
      Finding(path: file.path, line: $0.line, what: "\($0.text) is also the name of a module")
    }
  }

  /// `Utility` stays allowed: it is what an actor seeks.
  private func saysNothing(_ name: String) -> Bool {
    var words: [String] = []
    for letter in name {
      if letter.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(letter)
    }
    let empty: Set = ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utilities"]
    return words.contains(where: empty.contains)
  }

  @Test func `empty names are found`() {
    let file = SwiftFile(
      path: "Sources/A/StreamHelper.swift",
      text: "struct CrowdManager {}\nclass func make() {}\nenum Utility {}\nactor IOUtils {}")
    #expect(emptyNames(file).map(\.line) == [0, 1, 4])
    #expect(modulesAsTypes(file, ["Utility"]).map(\.line) == [3])
  }
}

extension SwiftFile {
  /// The names of the types declared here.
  var types: [Token] {
    let keywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    return tokens.indices.dropLast().compactMap { index in
      guard keywords.contains(tokens[index].text), word(index - 1) != "." else { return nil }
      let name = tokens[index + 1]
      return name.text.first?.isUppercase == true ? name : nil
    }
  }
}
