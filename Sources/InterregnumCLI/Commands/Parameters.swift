import ArgumentParser
import Interregnum

/// `interregnum parameters`
struct Parameters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "Every number of the model with its prior, meaning and source.",
    discussion: "Example: interregnum parameters")

  func run() { Terminal.say(Laboratory.parameters()) }
}
