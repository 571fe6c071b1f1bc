import ArgumentParser
import Interregnum

/// `interregnum cases`
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "The library of cases.",
    discussion: "Example: interregnum cases")

  func run() throws { Terminal.say(try Laboratory(library: Terminal.library()).cases()) }
}
