import ArgumentParser
import Interregnum

/// `interregnum fit CASE`
struct Fit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Which runs come near your own summaries, and what they have in common.",
    discussion: """
      Examples:
        interregnum fit kazakhstan-2022 --to deaths=225 --to 'move.appeal=yes'
        interregnum fit kazakhstan-2022 --to 'turnout(on=2022-01-05)=40k' --runs 40000

      For summaries that have no likelihood: approximate Bayesian computation. EXPRESSION is what
      `shows:` understands (`interregnum observables`). The case's evidence is not used. It does not
      rank explanations: `interregnum explain` does. Exit code 3: the runs do not come near enough,
      or too few of them do.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(
    parsing: .singleValue, help: "A summary and the value wanted of it; may be repeated.")
  var to: [String] = []

  @Option(parsing: .unconditional, help: "Simulations in all, roughly.")
  var runs = 6000

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value instead of drawing it.")
  var settings: [String] = []

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = FitRequest(
      caseArgument: caseName, targets: to, runs: runs, seed: options.seed,
      threads: options.threads, settings: settings)
    try await options.print(as: "fit") { try await $0.fit(request, progress: $1) }
  }
}
