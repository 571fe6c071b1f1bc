import ArgumentParser
import Interregnum

/// `interregnum lifespan CASE`
struct Lifespan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lifespan",
    abstract: "Run a case's regime for decades: how long it lasts and what ends it.",
    discussion: """
      Examples:
        interregnum lifespan kazakhstan-2022
        interregnum lifespan georgia-2024 --years 40 --runs 5000

      Shows survival, yearly risk, causes and what is at stake for citizens, under the case's own
      bargain and under four plain ones (prosperity, pride, stability, shadow), and tests the claim
      that corruption makes every such bargain fail in the long run. The method: docs/lifespan.md.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(parsing: .unconditional, help: "Years to watch.")
  var years = 60

  @Option(parsing: .unconditional, help: "Runs of each kind of bargain.")
  var runs = 2000

  @Option(parsing: .unconditional, help: "Runs of the crisis model that crises are learned from.")
  var lessons = 800

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let request = LifespanRequest(
      caseArgument: caseName, years: years, runs: runs, seed: options.seed, lessons: lessons,
      threads: options.threads)
    try await options.print(as: "lifespan") { try await $0.lifespan(request, progress: $1) }
  }
}
