import ArgumentParser
import Foundation
import Interregnum

/// Options of every command that computes an answer and prints it as text or JSON.
struct AnswerOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The seed; the same seed gives the same bytes.")
  var seed = Laboratory.usualSeed

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Keep the JSON document, tables and charts in DIR.")
  var out: String?

  @Flag(help: "Print one JSON document and nothing else.")
  var json = false

  @Flag(help: "Print no progress and no notes.")
  var quiet = false

  @Option(help: "Progress on standard error: auto, json or none.")
  var progress: ProgressChoice = .auto

  @Option(help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  /// Carries a request out with progress and interruption, prints what came of it, keeps it under the
  /// name of the command where a folder is named, and throws the exit code where it is not 0.
  func print(
    as command: String,
    _ answer:
      @escaping @Sendable (
        Laboratory, @escaping @Sendable (String, RunProgress) -> Void
      ) async throws -> RunResult
  ) async throws {
    let line = ProgressLine(choice: progress, quiet: quiet)
    let laboratory = Laboratory(library: Terminal.library())
    let (started, folder) = (Date(), out)
    let result: RunResult
    do {
      result = try await Interruption.cancelling {
        try await Laboratory.kept(in: folder, as: command) {
          try await answer(laboratory) { line.show($1, stage: $0) }
        }
      }
    } catch is CancellationError {
      Terminal.complain("interrupted; nothing was kept")
      throw ExitCode(130)
    }
    if json {
      Terminal.say(String(result.json.dropLast()))
    } else {
      let text = Terminal.wantsColour(color) ? result.coloured : result.text
      Terminal.say(String(text.dropLast()))
    }
    if !quiet {
      result.notes.forEach(Terminal.complain)
      let seconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
      Terminal.complain("done in \(seconds) s on \(threads) threads")
    }
    if result.code != 0 { throw ExitCode(result.code) }
  }
}
