import ArgumentParser

/// `interregnum demo`
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the Kazakhstan 2022 case, say how it ends and write its report.",
    discussion: """
      Examples:
        interregnum demo --runs 500
        interregnum demo --explain

      Weighing the explanations takes minutes and an answer should take seconds, so the report has
      them only with --explain.
      """)

  @OptionGroup var options: RunOptions

  @Option(help: "Where to write the report, one self-contained page.")
  var report = "kazakhstan-2022-report.html"

  @Flag(help: "Weigh the explanations for the report too: minutes.")
  var explain = false

  func run() async throws {
    try await options.carryOut("kazakhstan-2022", report: report, explains: explain)
  }
}
