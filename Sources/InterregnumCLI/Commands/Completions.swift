import ArgumentParser
import Interregnum

/// `interregnum completions SHELL`
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "A script that lets the shell complete commands and options.",
    discussion: """
      Example: interregnum completions bash > ~/.local/share/bash-completion/completions/interregnum
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: String

  func run() throws {
    try Laboratory.refuse(
      shell, notAmong: ["bash", "zsh", "fish"], called: "shell")
    guard let known = CompletionShell(rawValue: shell) else { return }
    Terminal.say(Main.completionScript(for: known))
  }
}
