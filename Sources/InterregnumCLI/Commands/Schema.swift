import ArgumentParser
import Interregnum

/// `interregnum schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of the case file, for editors.",
    discussion: "Example: interregnum schema > case.schema.json")

  func run() { Terminal.say(Laboratory.schema()) }
}
