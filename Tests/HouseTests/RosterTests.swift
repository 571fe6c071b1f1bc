import Testing

/// A folder whose files are things of one kind, each named in the folder's roster.
struct RosterFolder: Sendable, CustomTestStringConvertible {
  /// The folder.
  var folder: String
  /// The page whose headings name each thing; empty: none is asked for.
  var guide = ""

  var testDescription: String { folder }

  static let every = [
    RosterFolder(folder: "Sources/Mechanisms", guide: "docs/mechanisms.md"),
    RosterFolder(folder: "Sources/Classics"),
    RosterFolder(folder: "Sources/Explanations"),
    RosterFolder(folder: "Sources/Simulation/Observables"),
    RosterFolder(folder: "Sources/CaseFiles/Checks"),
    RosterFolder(folder: "Sources/Reports/Charts"),
  ]
}

@Suite struct `A new thing is one file and one line` {
  @Test(arguments: RosterFolder.every)
  func `every file is in its roster`(place: RosterFolder) {
    let files = Repository.sources.filter { $0.path.hasPrefix(place.folder + "/") }
    guard !files.isEmpty else { return }
    let tests = Repository.tests.filter { $0.target != "HouseTests" }
    expectNone(missing(place, files, guide: Repository.text(place.guide), tests: tests))
  }

  private func missing(
    _ place: RosterFolder, _ files: [SwiftFile], guide: String, tests: [SwiftFile]
  ) -> [Finding] {
    let roster = place.folder + "/Roster.swift"
    let listed = words(files.filter { $0.path == roster })
    let tested = words(tests)
    let headings = guide.split(separator: "\n").filter { $0.hasPrefix("#") }.map(letters)
    return files.flatMap { file -> [Finding] in
      guard file.path != roster, let name = thing(file) else { return [] }
      let spellings = [name, name.prefix(1).lowercased() + name.dropFirst()]
      var found: [Finding] = []
      if listed.isDisjoint(with: spellings) {
        found.append(Finding(path: file.path, what: "add \(name) to \(roster)"))
      }
      guard !place.guide.isEmpty else { return found }
      if !headings.contains(where: { $0.contains(letters(name[...])) }) {
        found.append(Finding(path: file.path, what: "write `## \(name)` in \(place.guide)"))
      }
      if tested.isDisjoint(with: spellings) {
        found.append(Finding(path: file.path, what: "no test names \(name)"))
      }
      return found
    }
  }

  /// The file's name, which is its type's; nil for the extension files `X+Y.swift` and for parts:
  /// types that keep no contract.
  private func thing(_ file: SwiftFile) -> String? {
    let name = String(file.path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
    return name.contains("+") || isPart(name, of: file) ? nil : name
  }

  private func isPart(_ name: String, of file: SwiftFile) -> Bool {
    guard let type = file.types.first(where: { $0.text == name }),
      let start = file.tokens.firstIndex(of: type)
    else { return false }
    let contracts = file.tokens[(start + 1)...].prefix { $0.text != "{" }.filter(\.isWord)
    return contracts.allSatisfy { plain.contains($0.text) }
  }

  /// What any value may conform to.
  private let plain: Set = [
    "Sendable", "Equatable", "Hashable", "Comparable", "Codable", "CaseIterable", "Error",
    "CustomStringConvertible", "String", "Int",
  ]

  private func words(_ files: [SwiftFile]) -> Set<String> {
    Set(files.flatMap(\.tokens).map(\.text))
  }

  /// Lower-case letters and digits only, so that `Take office` names `TakeOffice`.
  private func letters(_ text: Substring) -> String {
    text.filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  @Test func `what is missing is found`() {
    let place = RosterFolder(folder: "Sources/Moves", guide: "docs/moves.md")
    let files = [
      SwiftFile(path: "Sources/Moves/TakeOffice.swift", text: "struct TakeOffice: Move {}"),
      SwiftFile(path: "Sources/Moves/Crowd/Riot.swift", text: "struct Riot: Sendable, Move {}"),
      SwiftFile(path: "Sources/Moves/Blame.swift", text: "extension Move { static let blame = 1 }"),
      SwiftFile(path: "Sources/Moves/Part.swift", text: "struct Part: Sendable {}"),
      SwiftFile(path: "Sources/Moves/Riot+Fire.swift", text: "extension Riot {}"),
      SwiftFile(
        path: "Sources/Moves/Roster.swift", text: "let all = [TakeOffice.self, .blame]  // Riot"),
    ]
    let test = SwiftFile(path: "Tests/MovesTests/A.swift", text: "let a = TakeOffice(), b = .blame")
    let guide = "# Moves\n## Take office\n## Blame\nRiot"
    let found = missing(place, files, guide: guide, tests: [test])
    #expect(found.map(\.path) == Array(repeating: "Sources/Moves/Crowd/Riot.swift", count: 3))
  }
}
