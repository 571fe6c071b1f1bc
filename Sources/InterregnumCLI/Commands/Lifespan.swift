import ArgumentParser
import Foundation
import Interregnum

/// `interregnum lifespan CASE`
struct Lifespan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lifespan",
    abstract: "Run a case's regime for decades: how long it lasts and what ends it.",
    discussion: """
      Examples:
        interregnum lifespan kazakhstan-2022
        interregnum lifespan georgia-2024 --years 40 --runs 5000

      Shows survival, yearly risk, causes and what is at stake for citizens, under the case's own
      bargain and under four plain ones (prosperity, pride, stability, shadow), and tests the claim
      that corruption makes every such bargain fail in the long run. The method: docs/lifespan.md.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(help: "Years to watch.")
  var years = 60

  @Option(help: "Runs of each kind of bargain.")
  var runs = 2000

  @Option(help: "Runs of the crisis model that crises are learned from.")
  var lessons = 800

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
    let started = Date()
    let request = LifespanRequest(
      caseArgument: caseName, years: years, runs: runs, seed: seed, lessons: lessons,
      threads: threads)
    let result = try await Interruption.cancelling {
      try await laboratory.lifespan(request) { line.show($1, stage: $0) }
    }
    if json {
      Terminal.say(result.json)
    } else {
      Terminal.say(Terminal.wantsColour(color) ? result.coloured : result.text)
    }
    if !quiet {
      result.notes.forEach(Terminal.complain)
      let seconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
      Terminal.complain("ran in \(seconds) s on \(threads) threads")
    }
    if result.code != 0 { throw ExitCode(result.code) }
  }
}
