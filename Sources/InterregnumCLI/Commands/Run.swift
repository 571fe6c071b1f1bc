import ArgumentParser

/// `interregnum run CASE`
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Simulate a case many times: endings, questions, course, checks.",
    discussion: """
      Examples:
        interregnum run kazakhstan-2022
        interregnum run kazakhstan-2022 --set mobilisation.joining=0.3
        interregnum run kazakhstan-2022 --engine individuals --runs 1
        interregnum run mycase.yaml --runs 10000 --seed 7 --out results --resume

      Exit codes: 0 done; 2 bad usage or bad case; 3 ran, but its diagnostics say do not trust;
      130 interrupted (what was finished is kept with --out).
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @OptionGroup var options: RunOptions

  func run() async throws { try await options.carryOut(caseName) }
}
