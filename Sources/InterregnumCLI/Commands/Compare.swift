import ArgumentParser
import Foundation
import Interregnum

/// `interregnum compare CASE [CASE...]`
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Find the library cases that run like one, and how they ended.",
    discussion: """
      Examples:
        interregnum compare kazakhstan-2022
        interregnum compare belarus-2020 russia-2011 georgia-2024

      With no further case every settled one of the library is compared. Distances are between runs
      of the model, standardised, with intervals; what drives each is told.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Argument(help: "Those to compare it with.")
  var others: [String] = []

  @Option(help: "Runs of each case.")
  var runs = 200

  @Option(help: "The seed; the same seed gives the same bytes.")
  var seed = Laboratory.usualSeed

  @Option(help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

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
    let request = CompareRequest(
      caseArgument: caseName, others: others, runs: runs, seed: seed, threads: threads)
    let result = try await Interruption.cancelling {
      try await laboratory.compare(request) { line.show($0) }
    }
    if json {
      Terminal.say(result.json)
    } else {
      Terminal.say(Terminal.wantsColour(color) ? result.coloured : result.text)
    }
    if !quiet { result.notes.forEach(Terminal.complain) }
    if result.code != 0 { throw ExitCode(result.code) }
  }
}
