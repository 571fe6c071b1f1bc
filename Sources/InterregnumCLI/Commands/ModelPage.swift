import ArgumentParser
import Interregnum

/// `interregnum odd [CASE]`
struct ModelPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "odd",
    abstract: "The model under the headings of ODD, from its own declarations: Markdown.",
    discussion: """
      Examples:
        interregnum odd > odd.md
        interregnum odd kazakhstan-2022      with the entities, scales and inputs of a case
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String?

  func run() throws {
    Terminal.say(try Laboratory(library: Terminal.library()).odd(caseName))
  }
}
