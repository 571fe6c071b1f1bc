import ArgumentParser
import Interregnum

/// `interregnum replay CASE`
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "What would have been said on each day, from what was known then.",
    discussion: """
      Examples:
        interregnum replay kazakhstan-2022 --from 2022-01-05 --to 2022-01-12
        interregnum replay kazakhstan-2022 --full

      Each day is weighed by itself, with 48 particles and 8 rounds on each island where `explain`
      takes 96 and 16; --full takes as many. Exit code 3: the diagnostics of some day say do not
      trust its ranking; the table marks it.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(help: "The first day; the first of the case.")
  var from: String?

  @Option(help: "The last day; the cutoff of the case.")
  var to: String?

  @Flag(help: "Weigh each day with as many runs as `explain` does.")
  var full = false

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = ReplayRequest(
      forecast: ForecastRequest(
        caseArgument: caseName, seed: options.seed, threads: options.threads),
      from: from, to: to, isFull: full)
    try await options.print(as: "replay") { try await $0.replay(request, progress: $1) }
  }
}
