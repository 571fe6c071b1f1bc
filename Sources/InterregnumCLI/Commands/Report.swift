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
        interregnum report results --format md

      DIR is a folder written by `run --out DIR`; the report is written there. A weighing stored in
      DIR/explain.json (`interregnum explain CASE --json > DIR/explain.json`) is used; --explain
      makes one where there is none.
      """)

  @Argument(help: "The folder given to --out.")
  var folder: String

  @Option(help: "How to write it: html, md or json.")
  var format: FormatChoice = .html

  @Flag(help: "Weigh the explanations where the folder holds no weighing: minutes.")
  var explain = false

  @Option(help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Progress on standard error: auto, json or none.")
  var progress: ProgressChoice = .auto

  func run() async throws {
    let line = ProgressLine(choice: progress, quiet: false)
    let laboratory = Laboratory(library: Terminal.library())
    let request = ReportRequest(
      folder: folder, format: ReportFormat(rawValue: format.rawValue) ?? .html,
      explains: explain, threads: threads)
    let result = try await Interruption.cancelling {
      try await laboratory.report(request) { line.show($1, stage: $0) }
    }
    result.notes.forEach(Terminal.complain)
    Terminal.say("report: \(result.path)")
  }
}
