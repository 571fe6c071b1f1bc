import ArgumentParser
import Interregnum

/// `interregnum explain-key`
struct ExplainKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-key",
    abstract: "What a key of the case file means.",
    discussion: "Example: interregnum explain-key regions.exposure")

  @Argument(help: "The key, as a path.")
  var key: String

  func run() throws { Terminal.say(try Laboratory.explanation(of: key)) }
}
