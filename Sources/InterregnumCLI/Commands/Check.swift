import ArgumentParser
import Interregnum

/// `interregnum check FILE`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault in a case, with its place and the nearest valid word.",
    discussion: "Example: interregnum check mycase.yaml --defaults")

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Flag(help: "List everything that is assumed because the case leaves it out.")
  var defaults = false

  func run() throws {
    let laboratory = Laboratory(library: Terminal.library())
    Terminal.say(try laboratory.check(caseName, defaults: defaults))
  }
}
