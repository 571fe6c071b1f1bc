import ArgumentParser
import Foundation
import Interregnum

/// `interregnum explain CASE`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Weigh the explanations of a case against its graded evidence.",
    discussion: """
      Examples:
        interregnum explain kazakhstan-2022
        interregnum explain kazakhstan-2022 --as-of 2022-01-06 --ignore airport-left
        interregnum explain kazakhstan-2022 --out weighed
        interregnum explain weighed --ignore airport-left     at once, from the stored runs

      Evidence that became known later than --as-of is never used. Exit code 3: the diagnostics say
      do not trust the ranking.
      """)

  @Argument(help: "A case of the library, a folder or a file; or a folder given to --out.")
  var caseName: String

  @Option(help: "Use what was known on this day, such as 2022-01-08.")
  var asOf: String?

  @Option(parsing: .singleValue, help: "Leave an item of evidence out; may be repeated.")
  var ignore: [String] = []

  @Option(help: "A table of what grades are worth (lines key,value).")
  var grades: String?

  @Flag(help: "Weigh with ten times the runs, more while islands disagree: some half hour.")
  var thorough = false

  @Flag(help: "Only weigh: answer no questions under the posterior.")
  var noForecast = false

  @Option(help: "Write tables, and what is needed to weigh again at once, in DIR.")
  var out: String?

  @Option(parsing: .unconditional, help: "The seed; the same seed gives the same bytes.")
  var seed = Laboratory.usualSeed

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value instead of weighing it.")
  var settings: [String] = []

  @Flag(help: "Print one JSON document and nothing else.")
  var json = false

  @Flag(help: "Print no progress and no notes.")
  var quiet = false

  @Option(help: "Progress on standard error: auto, json or none.")
  var progress: ProgressChoice = .auto

  @Option(help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  func run() async throws {
    let line = ProgressLine(choice: progress, quiet: quiet)
    let laboratory = Laboratory(library: Terminal.library())
    let started = Date()
    if Laboratory.isWeighing(caseName) {
      if asOf != nil || grades != nil || out != nil || thorough || !settings.isEmpty {
        throw Refusal(
          "error: \(caseName) holds a weighing; only --ignore, --json and --color go with it")
      }
      let result = try laboratory.reweigh(folder: caseName, ignoring: ignore)
      let text = Terminal.wantsColour(color) ? result.coloured : result.text
      Terminal.say(String((json ? result.json : text).dropLast()))
      if result.code != 0 { throw ExitCode(result.code) }
      return
    }
    var request = ExplainRequest(
      caseArgument: caseName, asOf: asOf, ignored: ignore,
      grades: try grades.map { (name: $0, text: try Terminal.text(of: $0)) },
      isThorough: thorough, forecasts: !noForecast, seed: seed, threads: threads,
      settings: settings)
    request.folder = out
    let wanted = request
    let result = try await Interruption.cancelling {
      try await laboratory.explain(wanted) { line.show($1, stage: $0) }
    }
    if json {
      Terminal.say(result.json)
    } else {
      Terminal.say(Terminal.wantsColour(color) ? result.coloured : result.text)
    }
    if !quiet {
      result.notes.forEach(Terminal.complain)
      let seconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
      Terminal.complain("weighed in \(seconds) s on \(threads) threads")
    }
    if result.code != 0 { throw ExitCode(result.code) }
  }
}
