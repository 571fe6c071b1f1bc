import ArgumentParser

/// `interregnum demo`
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the Kazakhstan 2022 case and say how it ends.",
    discussion: "Example: interregnum demo --runs 500")

  @OptionGroup var options: RunOptions

  func run() async throws { try await options.carryOut("kazakhstan-2022") }
}
