import ArgumentParser
import Interregnum

/// `interregnum score CASE|LEDGER`
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Hold forecasts against what came of them.",
    discussion: """
      Examples:
        interregnum score kazakhstan-2022 --as-of 2022-01-06
        interregnum score forecasts.txt --settle
        interregnum score forecasts.txt --fail-over 0.2

      Of a case the forecast is made anew, with what was known on the day; of a ledger it is read as
      it was written down. Exit code 1: the mean Brier score exceeds --fail-over.
      """)

  @Argument(help: "A case with settled questions, or a ledger.")
  var subject: String

  @Option(help: "Of a case: use what was known on this day, such as 2022-01-08.")
  var asOf: String?

  @Flag(help: "Of a case: weigh with ten times the runs.")
  var thorough = false

  @Option(
    parsing: .unconditional, help: "Exit with code 1 where the mean Brier score exceeds this.")
  var failOver: Double?

  @Option(help: "Of a ledger: the hash that its last line must have, noted elsewhere.")
  var head: String?

  @Flag(help: "Of a ledger: append how its questions came out.")
  var settle = false

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = ScoreRequest(
      subject: subject,
      forecast: ForecastRequest(
        caseArgument: subject, asOf: asOf, isThorough: thorough, seed: options.seed,
        threads: options.threads),
      limit: failOver, head: head, settles: settle)
    try await options.print(as: "score") { try await $0.score(request, progress: $1) }
  }
}
