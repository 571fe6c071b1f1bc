import ArgumentParser
import Interregnum

/// `interregnum what-if CASE [NAME]`
struct WhatIfs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "One changed decision or fact, in pairs of runs with the same luck.",
    discussion: """
      Examples:
        interregnum what-if kazakhstan-2022                 lists the what-ifs of the case
        interregnum what-if kazakhstan-2022 no-appeal
        interregnum what-if kazakhstan-2022 --force 'cut-channel@2022-01-03 20:00'
        interregnum what-if kazakhstan-2022 --forbid live-fire --weighed --as-of 2022-01-05

      A forced move is made at that hour and not before. Runs are drawn from the priors, or with
      --weighed from what was known; then both runs of a pair follow the record up to the change.
      Exit code 3: the diagnostics say do not trust the comparison.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Argument(help: "A what-if of the case; left out, and nothing changed: the list of them.")
  var name: String?

  @Option(parsing: .singleValue, help: "Make a move at a time, MOVE@TIME; may be repeated.")
  var force: [String] = []

  @Option(parsing: .singleValue, help: "Never make a move; may be repeated.")
  var forbid: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value in the changed runs: mobilisation.joining=0.3.")
  var settings: [String] = []

  @Option(parsing: .singleValue, help: "Hold a hidden fact otherwise: rival_hostile=no.")
  var fact: [String] = []

  @Option(parsing: .unconditional, help: "Pairs of runs.")
  var pairs = 400

  @Flag(help: "Draw the runs from what was known rather than from the priors; takes minutes.")
  var weighed = false

  @Option(help: "With --weighed: use what was known on this day, such as 2022-01-08.")
  var asOf: String?

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = WhatIfRequest(
      caseArgument: caseName, name: name, forced: force, forbidden: forbid, settings: settings,
      facts: fact, pairs: pairs, isWeighed: weighed, asOf: asOf, seed: options.seed,
      threads: options.threads)
    try await options.print(as: "what-if") { try await $0.whatIf(request, progress: $1) }
  }
}
