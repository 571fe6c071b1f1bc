import ArgumentParser
import Interregnum

/// `interregnum observables`
struct Observables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observables",
    abstract: "Every observable that evidence and questions can speak of.",
    discussion: "Example: interregnum observables")

  func run() { Terminal.say(Laboratory.observables()) }
}
