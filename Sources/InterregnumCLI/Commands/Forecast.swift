import ArgumentParser
import Interregnum

/// `interregnum forecast CASE`
struct Forecast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Answer the questions of a case with what was known on a day.",
    discussion: """
      Examples:
        interregnum forecast kazakhstan-2022 --as-of 2022-01-06
        interregnum forecast kazakhstan-2022 --as-of 2022-01-06 --ledger forecasts.txt

      Evidence that became known later than --as-of is never used. With --ledger the answers are
      appended to a file whose lines are chained by hashes: later changes of it show. Exit code 3: the
      diagnostics say do not trust the weighing.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(help: "Use what was known on this day, such as 2022-01-08; the case's cutoff.")
  var asOf: String?

  @Option(help: "Append the forecasts to this ledger; made where it does not exist.")
  var ledger: String?

  @Flag(help: "Weigh with ten times the runs, more while islands disagree: some half hour.")
  var thorough = false

  @Option(
    help: "A table of what grades are worth, and of how far to trust the runs (lines key,value).")
  var grades: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value instead of weighing it.")
  var settings: [String] = []

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = ForecastRequest(
      caseArgument: caseName, asOf: asOf, ledger: ledger, isThorough: thorough,
      seed: options.seed, threads: options.threads, settings: settings,
      grades: try grades.map { (name: $0, text: try Terminal.text(of: $0)) })
    try await options.print(as: "forecast") { try await $0.forecast(request, progress: $1) }
  }
}
