import Exercises
import Foundation
import Interregnum
import Reports

/// One sitting of an exercise at a terminal, or with orders read from elsewhere.
struct PlaySession {
  var table: ExerciseTable
  let runs: Int
  let threads: Int
  let isQuiet: Bool
  /// Where the exercise is kept.
  var file: String?

  /// Plays to the end, or until the input ends. With a script nobody is asked.
  mutating func play(script: ExerciseRecord?) async throws {
    try checked(script)
    while let day = table.exercise.position().day {
      let position = table.exercise.position()
      say(ExerciseText.briefing(position, of: table.exercise))
      if let script {
        try decide(script.orders[day] ?? [])
      } else {
        guard try ask() else { return leave() }
      }
      try await tell(day)
      try keep()
    }
    try keep()
    if let debrief = table.exercise.debrief() {
      let text = ExerciseText.debrief(debrief, of: table.exercise)
      Terminal.say(isQuiet ? String(text.prefix { $0 != "\n" }) : String(text.dropLast()))
    }
  }

  /// All orders of a script are tried before anything is told.
  private func checked(_ script: ExerciseRecord?) throws {
    guard let script else { return }
    var trial = table.exercise
    do {
      try trial.follow(script)
    } catch {
      throw Refusal("error: --choose: \(error)\nNothing was played.")
    }
  }

  /// Reads lines until one can be carried out; false where there is none or the person stops.
  private mutating func ask() throws -> Bool {
    while true {
      if isatty(0) == 1 { Terminal.prompt("orders> ") }
      guard let line = readLine(strippingNewline: true) else { return false }
      let words = line.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
      switch words.first {
      case "stop": return false
      case "undo":
        if let last = table.exercise.decided.last { table.exercise.forget(from: last) }
        say(ExerciseText.briefing(table.exercise.position(), of: table.exercise))
      case nil where isatty(0) == 1:
        Terminal.complain("an order, several with commas, `nothing`, `undo` or `stop`")
      default:
        do {
          try decide(words.isEmpty || words == ["nothing"] ? [] : words)
          return true
        } catch let refusal as Refusal {
          Terminal.complain(refusal.description)
          // Nobody is there to try again.
          guard isatty(0) == 1 else { throw refusal }
        }
      }
    }
  }

  private mutating func decide(_ moves: [String]) throws {
    do {
      try table.exercise.decide(moves)
    } catch {
      throw Refusal("error: \(error)")
    }
  }

  private func tell(_ day: Int) async throws {
    guard runs > 0, !isQuiet else { return }
    let (exercise, runs, threads) = (table.exercise, runs, threads)
    let found = try await Interruption.cancelling {
      try await exercise.consequences(of: day, runs: runs, threads: threads)
    }
    if let found { say(ExerciseText.consequences(found, of: exercise)) }
  }

  private func keep() throws {
    guard let file else { return }
    try Terminal.write(table.record.text, to: file)
  }

  private func leave() {
    guard let file else {
      return Terminal.complain("stopped; --save FILE keeps an exercise for another day")
    }
    Terminal.complain("kept in \(file); `--resume \(file)` goes on with it")
  }

  private func say(_ text: String) { if !isQuiet { Terminal.say(text) } }
}
