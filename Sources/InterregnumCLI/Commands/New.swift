import ArgumentParser
import Foundation
import Interregnum

/// `interregnum new FILE`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small commented case to start from.",
    discussion: "Example: interregnum new mycase.yaml --title 'Fuel riots in Steppeland'")

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  @Option(help: "Title of the case.")
  var title = "A crisis of my own"

  func run() throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Refusal("error: \(file) exists; it was left as it is")
    }
    do {
      try Laboratory.template(title: title).write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      throw Refusal("error: cannot write \(file): \(error.localizedDescription)")
    }
    Terminal.say("wrote \(file)\nnext: interregnum check \(file); interregnum run \(file)")
  }
}
