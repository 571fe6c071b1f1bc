import ArgumentParser
import Interregnum

/// `interregnum cite DIR`
struct Cite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "How to cite stored results, with everything that makes them again.",
    discussion: "Example: interregnum cite results")

  @Argument(help: "A folder given to --out.")
  var folder: String

  func run() throws {
    Terminal.say(try Laboratory(library: Terminal.library()).citation(folder: folder))
  }
}
