import ArgumentParser
import Foundation
import Interregnum

/// `interregnum verify DIR`
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run a stored ensemble again and compare it byte for byte.",
    discussion: "Example: interregnum verify results\n\nExit code 1 if a run differs.")

  @Argument(help: "The folder given to --out.")
  var folder: String

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    let line = ProgressLine(choice: .auto, quiet: false)
    let (folder, threads) = (folder, max(1, threads))
    Terminal.say(
      try await Interruption.cancelling {
        try await Laboratory(library: Terminal.library()).verify(
          folder: folder, threads: threads, progress: { line.show($0) })
      })
  }
}
