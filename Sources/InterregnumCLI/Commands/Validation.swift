import ArgumentParser
import Foundation
import Interregnum

/// `interregnum validation`
struct Validation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validation",
    abstract: "Make the validation page: every check of the model with its number and verdict.",
    discussion: "Example: interregnum validation --out docs",
    shouldDisplay: false)

  @Option(help: "Folder for validation.md and validation.csv.")
  var out = "docs"

  @Option(parsing: .unconditional, help: "Runs per check, as a share of the usual number.")
  var effort = 1.0

  @Option(help: "Only the checks whose names hold this word; the page is shown, not written.")
  var only: String?

  @Flag(help: "Also the long checks: as long again.")
  var long = false

  func run() async throws {
    if only == nil { try makeFolder() }
    let laboratory = Laboratory(library: Terminal.library())
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let page = try await laboratory.validation(
      effort: effort, threads: threads, only: only, isLong: long
    ) { Terminal.complain($0) }
    guard only == nil else { return Terminal.say(page.markdown) }
    for (name, text) in [("validation.md", page.markdown), ("validation.csv", page.table)] {
      let path = out + "/" + name
      do {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw Refusal("error: cannot write \(path): \(error.localizedDescription)")
      }
    }
    Terminal.say(page.verdicts)
  }

  /// Minutes of work are not begun for a folder that cannot be written.
  private func makeFolder() throws {
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: out, withIntermediateDirectories: true)
    } catch {
      throw Refusal(
        "error: cannot make \(out): \(error.localizedDescription)\nNothing was run.")
    }
    guard files.isWritableFile(atPath: out) else {
      throw Refusal("error: '\(out)' cannot be written.\nNothing was run.")
    }
  }
}
