import ArgumentParser
import Exercises
import Foundation
import Interregnum
import Reports

/// `interregnum play CASE`
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Exercise: decide for the ruler, evening by evening.",
    discussion: """
      Examples:
        interregnum play kazakhstan-2022
        interregnum play kazakhstan-2022 --choose "day 5: concede" --choose "day 6: nothing"
        interregnum play kazakhstan-2022 --choose orders.txt --sheet inject.md
        interregnum play kazakhstan-2022 --save mine.txt     (and later --resume mine.txt)

      Orders are read from the terminal, or from standard input, a line an evening: `concede,
      disperse`, `nothing`, `undo` or `stop`. With --choose nothing is asked: days without orders pass.
      Who decides otherwise is the model; consequences are continuations of the same past.
      """)

  @Argument(help: "A case of the library, a folder or a file.")
  var caseName: String

  @Option(
    parsing: .unconditional,
    help: "The seed; the same seed, world and orders give the same bytes.")
  var seed = Laboratory.usualSeed

  @Option(parsing: .unconditional, help: "Number of the world: hidden facts, unknowns and luck.")
  var world = 1

  @Option(parsing: .singleValue, help: "Orders: \"day 5: concede\", or a file of such lines.")
  var choose: [String] = []

  @Option(help: "Keep the exercise in FILE, after every decision.")
  var save: String?

  @Option(help: "Go on with the exercise kept in FILE.")
  var resume: String?

  @Option(help: "Write the inject sheet to FILE (.md or .html).")
  var sheet: String?

  @Option(
    parsing: .unconditional,
    help: "Continuations that show what may come of each day's orders; 0: none.")
  var runs = 100

  @Option(parsing: .unconditional, help: "Threads; changes nothing but the time.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print only how it ended.")
  var quiet = false

  func validate() throws {
    guard (0...10_000).contains(runs) else {
      throw ValidationError("--runs must lie between 0 and 10,000, not \(runs)")
    }
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
    if let sheet, !sheet.hasSuffix(".md"), !sheet.hasSuffix(".html") {
      throw ValidationError("--sheet takes a file that ends in .md or .html, not '\(sheet)'")
    }
  }

  func run() async throws {
    var session = PlaySession(table: try table(), runs: runs, threads: threads, isQuiet: quiet)
    session.file = save ?? resume
    try await session.play(script: try script())
    if let sheet {
      let made = try await Laboratory.sheet(
        of: session.table.exercise, continuations: runs, threads: threads)
      try Terminal.write(
        sheet.hasSuffix(".md") ? made.markdown : made.page, to: sheet)
      Terminal.complain("written to \(sheet)")
    }
  }

  private func table() throws -> ExerciseTable {
    let laboratory = Laboratory(library: Terminal.library())
    guard let resume else {
      return try laboratory.exercise(
        ExerciseRequest(caseArgument: caseName, seed: seed, world: world))
    }
    let record = try Laboratory.orders(reading: try Terminal.text(of: resume), name: resume)
    return try laboratory.resumed(record, of: caseName)
  }

  /// The orders of `--choose`; nil where there are none, so that a person is asked.
  private func script() throws -> ExerciseRecord? {
    guard !choose.isEmpty else { return nil }
    var lines: [String] = []
    var orders: [Int: [String]] = [:]
    for words in choose {
      if words.hasPrefix("day ") {
        lines.append(words)
      } else {
        let record = try Laboratory.orders(reading: try Terminal.text(of: words), name: words)
        orders.merge(record.orders) { $1 }
      }
    }
    let typed = try Laboratory.orders(
      reading: lines.joined(separator: "\n"), name: "--choose")
    return ExerciseRecord(orders: orders.merging(typed.orders) { $1 })
  }
}
