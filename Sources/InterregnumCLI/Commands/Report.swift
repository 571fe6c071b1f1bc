import ArgumentParser
import Foundation
import Interregnum

/// How a report is written, as typed.
enum FormatChoice: String, ExpressibleByArgument, CaseIterable { case html, md, json }

/// `interregnum report DIR`
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a stored ensemble: one self-contained page.",
    discussion: """
      Examples:
        interregnum report results
        interregnum report results --explain
        interregnum report results --full
        interregnum report results --ledger forecasts.txt
        interregnum report results --format md

      DIR is a folder written by `run --out DIR`; the report is written there. Answers kept in it are
      told if they are of the same case: explain.json, forecast.json, sensitivity.json,
      what-if-NAME.json, compare.json, score.json, as `--out DIR` of these commands keeps them, or as `--json` prints them.
      --explain weighs where there is no weighing; --full makes and keeps whatever is missing but a
      score, which --ledger makes.
      """)

  @Argument(help: "The folder given to --out.")
  var folder: String

  @Option(help: "How to write it: html, md or json.")
  var format: FormatChoice = .html

  @Flag(help: "Weigh the explanations where the folder holds no weighing: minutes.")
  var explain = false

  @Flag(help: "Make whatever the folder does not hold: about two minutes on two cores.")
  var full = false

  @Option(help: "Score the settled forecasts of this ledger for the report.")
  var ledger: String?

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Progress on standard error: auto, json or none.")
  var progress: ProgressChoice = .auto

  func run() async throws {
    let line = ProgressLine(choice: progress, quiet: false)
    let laboratory = Laboratory(library: Terminal.library())
    let request = ReportRequest(
      folder: folder, format: ReportFormat(rawValue: format.rawValue) ?? .html,
      explains: explain, isFull: full, ledger: ledger, threads: threads)
    let result: ReportResult
    do {
      result = try await Interruption.cancelling {
        try await laboratory.report(request) { line.show($1, stage: $0) }
      }
    } catch is CancellationError {
      Terminal.complain("interrupted; answers made until then are kept in \(folder)")
      throw ExitCode(130)
    }
    result.notes.forEach(Terminal.complain)
    Terminal.say("report: \(result.path)")
  }
}
