import Testing

@Suite struct `Documentation cannot rot` {
  @Test(arguments: ["make run", "make test"])
  func `the README's first 60 lines say how to start`(command: String) {
    #expect(lines(of: "README.md").prefix(60).contains { $0.contains(command) })
  }

  @Test func `the architecture fits on 80 lines`() {
    #expect((10...80).contains(lines(of: "ARCHITECTURE.md").count))
  }

  private func lines(of page: String) -> [Substring] {
    let lines = Repository.text(page).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
  func `every path that a page names exists`(page: String) {
    expectNone(
      lostPaths(page, Repository.text(page)) { path in Repository.holds(path) })
  }

  @Test func `every command that a page names exists`() {
    let commands = Set(commands(of: Repository.sources).map(\.name))
    expectNone(pages.flatMap { unknownCommands($0, Repository.text($0), commands) })
  }

  @Test func `every command is named on a page`() {
    let named = Set(pages.flatMap { uses(in: Markdown(Repository.text($0))).map(\.text) })
    let shown = commands(of: Repository.sources).filter { !$0.isHidden }
    expectNone(
      shown.filter { !named.contains($0.name) }.map {
        Finding(path: $0.path, what: "no page shows `interregnum \($0.name)`")
      })
  }

  private var pages: [String] {
    Repository.paths(under: "", ending: ".md").filter { !$0.hasPrefix("Tests/") }
  }

  /// Paths and relative links that lead nowhere. `X`, `<id>`, `*` and `...` stand for any name.
  private func lostPaths(
    _ page: String, _ text: String, exists: (String) -> Bool
  ) -> [Finding] {
    let folders = ["Sources/", "Tests/", "Cases/", "docs/", "scripts/", "Benchmarks/", ".ci/"]
    let markdown = Markdown(text)
    let paths = markdown.inline.filter { span in
      folders.contains(where: span.text.hasPrefix) && !span.text.contains(" ")
    }
    let links = markdown.links.filter { !$0.text.contains(":") && !$0.text.hasPrefix("#") }
    return (paths + links).compactMap { span in
      let path = String(span.text.prefix { $0 != "#" && $0 != ":" })
      guard !isPattern(path), !exists(path) else { return nil }
      return Finding(path: page, line: span.line, what: "\(path) does not exist")
    }
  }

  private func isPattern(_ path: String) -> Bool {
    if path.contains(where: "<*…{".contains) || path.contains("...") { return true }
    return path.split(separator: "/").contains { part in
      part.split(separator: ".").first == "X"
    }
  }

  /// A command of the program and the file that holds it.
  private struct Command {
    var name: String
    var path: String
    var isHidden: Bool
  }

  private func commands(of files: [SwiftFile]) -> [Command] {
    let folder = "Sources/InterregnumCLI/Commands/"
    return files.filter { $0.path.hasPrefix(folder) }.flatMap { file in
      let isHidden = file.lines.contains { $0.contains("shouldDisplay: false") }
      return file.lines.filter { $0.contains("commandName:") }.map { line in
        let name = line.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
        return Command(name: String(name), path: file.path, isHidden: isHidden)
      }
    }
  }

  private func unknownCommands(
    _ page: String, _ text: String, _ commands: Set<String>
  ) -> [Finding] {
    uses(in: Markdown(text)).filter { !commands.contains($0.text) && $0.text != "help" }.map {
      Finding(path: page, line: $0.line, what: "there is no `interregnum \($0.text)`")
    }
  }

  /// The words that follow the program's name in code, where it stands as a command.
  private func uses(in page: Markdown) -> [Markdown.Span] {
    (page.inline + page.fenced).flatMap { span -> [Markdown.Span] in
      let words = span.text.split(separator: " ")
      return words.indices.dropLast().compactMap { place in
        let isProgram = words[place] == "interregnum" || words[place].hasSuffix("/interregnum")
        let isStart = place == 0 || ["$", "&&", "|", ";", "time"].contains(words[place - 1])
        guard isProgram, isStart, words[place + 1].first?.isLowercase == true else { return nil }
        let name = words[place + 1].prefix { $0.isLowercase || $0.isNumber || $0 == "-" }
        return Markdown.Span(text: String(name), line: span.line)
      }
    }
  }

  @Test func `what a page gets wrong is found`() {
    let page = """
      See `docs/gone.md`, `docs/here.md:3`, `Cases/<id>/case.yaml`, `Sources/X.swift`, [a](b.md),
      [`c`](c.md#top), [d](https://example.org), `docs/*.md` and interregnum nothing.
      Call `interregnum run CASE` or `interregnum runn`, then `--out` it.
      ```sh
      $ .build/release/interregnum gone --x
      import interregnum is no command
      ```
      """
    let lost = lostPaths("A.md", page) { $0 == "docs/here.md" }
    #expect(lost.map(\.line) == [1, 1, 2])
    #expect(unknownCommands("A.md", page, ["run"]).map(\.line) == [3, 5])
  }

  @Test func `commands are found by their names`() {
    let text = "static let configuration = CommandConfiguration(\n  commandName: \"what-if\",\n)"
    let path = "Sources/InterregnumCLI/Commands/WhatIf.swift"
    let found = commands(of: [SwiftFile(path: path, text: text), SwiftFile(path: "A", text: text)])
    #expect(found.map(\.name) == ["what-if"])
    #expect(found.map(\.isHidden) == [false])
  }
}
