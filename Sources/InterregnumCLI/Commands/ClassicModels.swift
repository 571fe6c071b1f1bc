import ArgumentParser
import Interregnum

/// `interregnum classics [NAME]`
struct ClassicModels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classics",
    abstract: "Published models, and which of their results reproduce here.",
    discussion: """
      Examples:
        interregnum classics                  the table of verdicts
        interregnum classics epstein          one model, with all its claims
        interregnum classics epstein --preset run2 --seeds 20
        interregnum classics bargaining --input actors.csv --set rounds=5
        interregnum classics --page docs      docs/classics.md and its pictures

      Names: \(Laboratory.classics.joined(separator: ", ")).
      Presets and switches of each are on the page.
      """)

  @Argument(help: "The model; left out, the table of verdicts on all.")
  var name: String?

  @Option(help: "A parameter set of its source.")
  var preset: String?

  @Option(parsing: .unconditional, help: "How many seeds to run, for models with chance.")
  var seeds = 1

  @Option(parsing: .unconditional, help: "The first seed.")
  var seed: UInt64 = 2022

  @Option(help: "A switch of the model, as switch=word; may be given several times.")
  var set: [String] = []

  @Option(help: "A file of your own, for models that read one.")
  var input: String?

  @Flag(help: "Print one JSON document and nothing else.")
  var json = false

  @Option(help: "Write classics.md and its pictures below DIR.")
  var page: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  func validate() throws {
    let isPlain = ClassicQuestion(name: "") == question("")
    if page != nil && (name != nil || json || !isPlain) {
      throw ValidationError("--page measures everything; it takes no name and no other option")
    }
    if name == nil && !isPlain {
      throw ValidationError(
        "--preset, --seeds, --seed, --set and --input belong to one model; name it")
    }
  }

  private func question(_ name: String) -> ClassicQuestion {
    ClassicQuestion(
      name: name, preset: preset, seeds: seeds, seed: seed, settings: set, input: input)
  }

  func run() async throws {
    if let page {
      let folder = await Laboratory.classicsPage { Terminal.complain($0) }
      try folder.write(to: page)
      Terminal.say("wrote \(folder.files.count) files below \(page)")
      return
    }
    let result: ClassicResult
    if let name {
      result = try Laboratory.classic(question(name)) { Terminal.complain($0) }
    } else {
      result = await Laboratory.verdicts { Terminal.complain($0) }
    }
    let text = Terminal.wantsColour(color) ? result.coloured : result.text
    // Both end in a line feed, and `say` adds one.
    Terminal.say(String((json ? result.json : text).dropLast()))
  }
}
