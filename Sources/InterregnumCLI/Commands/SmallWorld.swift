import ArgumentParser
import Interregnum

/// `interregnum world CASE CASE [CASE...]`
struct SmallWorld: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "world",
    abstract: "Run several countries together: what a fall or a busy patron does next door.",
    discussion: """
      Examples:
        interregnum world kazakhstan-2022 belarus-2020
        interregnum world romania-1989 belarus-2020 georgia-2024 --set patron.elsewhere=0.8

      Each country runs alone and beside the others with the same luck, hour 0 being the start of
      each. A fall in one shakes the others; a patron of the same id whose troops stand in one is
      bound in the others. Differences without a star are no clear differences.
      """)

  @Argument(help: "Two to eight cases of the library, folders or files.")
  var caseNames: [String]

  @Option(parsing: .unconditional, help: "Pairs of runs.")
  var pairs = 400

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Hold a parameter at a value in all runs: patron.elsewhere=0.8; may be repeated.")
  var settings: [String] = []

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = WorldRequest(
      caseArguments: caseNames, pairs: pairs, settings: settings, seed: options.seed,
      threads: options.threads)
    try await options.print(as: "world") { try await $0.world(request, progress: $1) }
  }
}
