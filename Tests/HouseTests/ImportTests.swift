import Testing

@Suite struct `Walls between the rooms hold` {
  @Test func `every folder of code is a target`() {
    let known = Set(Manifest.current.targets.map(\.name))
    let folders = Set((Repository.sources + Repository.tests).map(\.target))
    #expect(folders.subtracting(known) == [])
  }

  @Test func `a file imports only what its target declares`() {
    let files = Repository.sources + Repository.tests
    expectNone(files.findings { undeclared($0, Manifest.current) })
  }

  @Test func `each outside package has one home`() {
    expectNone(strangers(Manifest.current))
  }

  @Test func `only the edges touch the system`() {
    expectNone(Repository.sources.findings(systemImports))
  }

  /// Where ARCHITECTURE.md lets an outside product in.
  private var homes: [String: String] {
    [
      "Yams": "CaseFiles", "GRDB": "Archive", "ArgumentParser": "InterregnumCLI",
      "Rainbow": "InterregnumCLI", "TextTable": "InterregnumCLI",
      "Hummingbird": "Site",
      "CustomDump": "TestSupport",
    ]
  }

  /// Modules that come with a product under another name.
  private var companions: [String: Set<String>] {
    ["Hummingbird": ["HummingbirdCore", "HTTPTypes", "NIOCore", "Logging"]]
  }

  private var edges: Set<String> {
    [
      "CaseFiles", "Archive", "Reports", "Interregnum", "Site", "InterregnumCLI",
      "TestSupport",
    ]
  }

  private var system: Set<String> {
    ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch"]
  }

  private func undeclared(_ file: SwiftFile, _ manifest: Manifest) -> [Finding] {
    guard let target = manifest.targets.first(where: { $0.name == file.target }) else { return [] }
    var allowed = target.rooms.union(target.products).union(system)
    allowed.formUnion(target.products.flatMap { companions[$0] ?? [] })
    allowed.formUnion(["Synchronization", "RegexBuilder"])
    if target.isTest { allowed.insert("Testing") }
    return file.imports.filter { !allowed.contains($0.text) }.map {
      let what = "\(target.name) does not declare \($0.text) in Package.swift"
      return Finding(path: file.path, line: $0.line, what: what)
    }
  }

  private func strangers(_ manifest: Manifest) -> [Finding] {
    manifest.targets.filter { !$0.isTest }.flatMap { target in
      target.products.sorted().filter { homes[$0] != target.name }.map {
        let home = homes[$0].map { "belongs in \($0)" } ?? "has no home in ARCHITECTURE.md"
        return Finding(path: "Package.swift", what: "\(target.name): \($0) \(home)")
      }
    }
  }

  private func systemImports(_ file: SwiftFile) -> [Finding] {
    guard !edges.contains(file.target) else { return [] }
    return file.imports.filter { system.contains($0.text) }.map {
      let what = "\($0.text): the core computes, the edges speak"
      return Finding(path: file.path, line: $0.line, what: what)
    }
  }

  @Test func `the manifest's table is read`() {
    let polity = Manifest.current.targets.first { $0.name == "Polity" }
    let own = Manifest.current.targets.first { $0.name == "HouseTests" }
    #expect(polity?.rooms.contains("RandomStreams") == true)
    #expect(own == .init(name: "HouseTests", isTest: true, rooms: [], products: []))
    #expect(Manifest.current.names.isSuperset(of: ["CaseFiles", "Archive", "InterregnumCLI"]))
  }

  private var sample: Manifest {
    Manifest(
      """
      func room(_ name: String) -> Target { .target(name: name, dependencies: ["No"]) }
      room("Core"), room("Archive", ["Core", .product(name: "Yams", package: "yams.swift")]),
      .executableTarget(name: "Tool", dependencies: ["Core", .product(name: "Rare", package: "r")]),
      suite("Core", ["Core"]),
      """)
  }

  @Test func `a sample manifest is read`() {
    #expect(
      sample.targets == [
        .init(name: "Core", isTest: false, rooms: [], products: []),
        .init(name: "Archive", isTest: false, rooms: ["Core"], products: ["Yams"]),
        .init(name: "Tool", isTest: false, rooms: ["Core"], products: ["Rare"]),
        .init(name: "CoreTests", isTest: true, rooms: ["Core"], products: []),
      ])
    #expect(strangers(sample).count == 2)
  }

  @Test func `imports through a wall are found`() {
    let file = SwiftFile(
      path: "Sources/Core/A.swift",
      text: """
        import Archive
        public import struct Foundation.Date
        @preconcurrency import Yams
        internal import Synchronization
        let text = "import Nothing"
        """)
    #expect(file.imports.map(\.text) == ["Archive", "Foundation", "Yams", "Synchronization"])
    #expect(undeclared(file, sample).map(\.line) == [1, 3])
    #expect(systemImports(file).map(\.line) == [2])
  }
}

extension SwiftFile {
  /// The folder below `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The modules imported, with their lines.
  var imports: [Token] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return tokens.indices.compactMap { index in
      guard word(index) == "import", word(index - 1) != "." else { return nil }
      let module = kinds.contains(word(index + 1)) ? index + 2 : index + 1
      guard tokens.indices.contains(module) else { return nil }
      return tokens[module]
    }
  }
}
