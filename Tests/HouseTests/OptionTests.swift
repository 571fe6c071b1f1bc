import Testing

@Suite struct `Options that take numbers` {
  @Test func `every option that takes a number takes a negative one, to say what is wrong`() {
    let files = Repository.sources.filter { $0.path.hasPrefix("Sources/InterregnumCLI/") }
    expectNone(files.findings(shy))
    #expect(files.flatMap(options).count > 15)
  }

  @Test func `an option that mistakes a minus for another option is found`() {
    let shyOne = "@Option(help: \"How many.\")\nvar runs = 5"
    let bold = "@Option(\n  parsing: .unconditional,\n  help: \"How many.\")\nvar runs = 5"
    let word = "@Option(help: \"Which.\")\nvar name: String?"
    #expect(shy(SwiftFile(text: shyOne)).map(\.line) == [2])
    #expect(shy(SwiftFile(text: bold)) == [] && shy(SwiftFile(text: word)) == [])
  }

  private func shy(_ file: SwiftFile) -> [Finding] {
    options(file).filter { !$0.isBold }.map {
      Finding(path: file.path, line: $0.line, what: "\($0.variable): parsing: .unconditional")
    }
  }

  private struct Option {
    var line: Int
    var variable: String
    var isBold: Bool
  }

  /// Options whose variable is a number by its type or by what it starts with.
  private func options(_ file: SwiftFile) -> [Option] {
    var (found, words, isOpen) = ([Option](), "", false)
    for (place, line) in file.lines.enumerated() {
      if line.contains("@Option") { (words, isOpen) = ("", true) }
      guard isOpen else { continue }
      guard let variable = line.firstMatch(of: /^ *var (.*)$/) else {
        words += line
        continue
      }
      isOpen = false
      let isNumber = variable.1.contains(
        /: (Int|UInt64|Double)|= [0-9]|usualSeed|activeProcessorCount|^citizens/)
      guard isNumber else { continue }
      found.append(
        Option(
          line: place + 1, variable: String(variable.1),
          isBold: words.contains("parsing: .unconditional")))
    }
    return found
  }
}
