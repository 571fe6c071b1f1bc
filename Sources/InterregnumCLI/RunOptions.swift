import ArgumentParser
import Foundation
import Interregnum

/// Options of everything that runs an ensemble.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How many runs.")
  var runs = 2000

  @Option(parsing: .unconditional, help: "The seed; the same seed gives the same bytes.")
  var seed = Laboratory.usualSeed

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    parsing: .unconditional,
    help: "Scale the country to N people such as 20k or 19M (as the case says: all).")
  var citizens: String = "all"

  @Option(help: "Resolution: cohorts (counts of people) or individuals (every citizen).")
  var engine: EngineChoice = .cohorts

  @Option(
    help: """
      With individuals, who knows whom: none, small-world, households or random, with a number of \
      acquaintances such as small-world:12 (default: as the case says).
      """)
  var network: String?

  @Option(help: "Store runs and write tables in DIR.")
  var out: String?

  @Flag(help: "Continue the runs stored in DIR.")
  var resume = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value instead of drawing it: mobilisation.joining=0.3.")
  var settings: [String] = []

  @Flag(help: "Print one JSON document and nothing else.")
  var json = false

  @Flag(help: "Print no progress and no notes.")
  var quiet = false

  @Option(help: "Progress on standard error: auto, json or none.")
  var progress: ProgressChoice = .auto

  @Option(help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  /// The resolutions, as typed.
  enum EngineChoice: String, ExpressibleByArgument, CaseIterable { case cohorts, individuals }

  func validate() throws {
    if citizens != "all" && Self.people(citizens) == nil {
      throw ValidationError("--citizens takes a number such as 20000, 20k or 19M, or 'all'")
    }
  }

  /// A number of people: `20000`, `20k`, `19M`; nil for anything else.
  static func people(_ text: String) -> Double? {
    let scales: [Character: Double] = ["k": 1e3, "M": 1e6]
    let scale = text.last.flatMap { scales[$0] }
    guard let number = Double(scale == nil ? text : String(text.dropLast())) else { return nil }
    let people = number * (scale ?? 1)
    return people.isFinite && people > 0 ? people : nil
  }

  func request(_ caseArgument: String) -> RunRequest {
    var request = RunRequest(
      caseArgument: caseArgument, runs: runs, seed: seed, threads: threads,
      citizens: citizens == "all" ? nil : Self.people(citizens), folder: out, resume: resume,
      settings: settings)
    request.resolution = engine == .cohorts ? .cohorts : .individuals
    request.network = network
    return request
  }

  /// Runs the request and prints what came of it; throws the exit code where it is not 0.
  func carryOut(
    _ caseArgument: String, report: String? = nil, explains: Bool = false
  ) async throws {
    let line = ProgressLine(choice: progress, quiet: quiet)
    let laboratory = Laboratory(library: Terminal.library())
    var request = request(caseArgument)
    request.report = report
    request.explains = explains
    let (asked, started) = (request, Date())
    let result = try await Interruption.cancelling {
      try await laboratory.run(asked) { line.show($0) }
    }
    if json {
      Terminal.say(result.json)
    } else {
      Terminal.say(Terminal.wantsColour(color) ? result.coloured : result.text)
    }
    if !quiet {
      result.notes.forEach(Terminal.complain)
      let seconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
      let done = result.code == 130 ? "stopped after" : "\(runs) runs in"
      Terminal.complain("\(done) \(seconds) s on \(threads) threads")
    }
    if let path = result.report {
      let words = "report: \(path)"
      json ? Terminal.complain(words) : Terminal.say("\n" + words)
    }
    if result.code != 0 { throw ExitCode(result.code) }
  }
}
