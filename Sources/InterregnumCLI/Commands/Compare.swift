import ArgumentParser
import Interregnum

/// `interregnum compare CASE [CASE...]`
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Find the library cases that run like one, and how they ended.",
    discussion: """
      Examples:
        interregnum compare kazakhstan-2022
        interregnum compare belarus-2020 russia-2011 georgia-2024

      With no further case every settled one of the library is compared. Distances are between runs
      of the model, standardised, with intervals; what drives each is told.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Argument(help: "Those to compare it with.")
  var others: [String] = []

  @Option(parsing: .unconditional, help: "Runs of each case.")
  var runs = 200

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = CompareRequest(
      caseArgument: caseName, others: others, runs: runs, seed: options.seed,
      threads: options.threads)
    try await options.print(as: "compare") { laboratory, progress in
      try await laboratory.compare(request) { progress("", $0) }
    }
  }
}
