import ArgumentParser
import Interregnum

/// `interregnum sensitivity CASE`
struct Sensitivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Which of the things that nobody knows matter most.",
    discussion: """
      Examples:
        interregnum sensitivity kazakhstan-2022
        interregnum sensitivity kazakhstan-2022 --of deaths --bars 20

      First runs over all unknowns (parameters, numbers stated as ranges, hidden facts) and the share
      of the variance that each explains; then those that explain most, moved one by one over their
      90% ranges in pairs of runs with the same luck; then the corner of the unknowns in which it
      mostly happens. Exit code 3: too few runs to trust the shares.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(help: "A question, an ending, 'stays' or something at stake; the first question.")
  var of: String?

  @Option(parsing: .unconditional, help: "Runs over all unknowns.")
  var runs = 1000

  @Option(parsing: .unconditional, help: "How many unknowns are moved one by one.")
  var bars = 10

  @Option(parsing: .unconditional, help: "Pairs of runs for each of them.")
  var pairs = 150

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value instead of drawing it.")
  var settings: [String] = []

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = SensitivityRequest(
      caseArgument: caseName, of: of, runs: runs, bars: bars, pairs: pairs, seed: options.seed,
      threads: options.threads, settings: settings)
    try await options.print(as: "sensitivity") { try await $0.sensitivity(request, progress: $1) }
  }
}
