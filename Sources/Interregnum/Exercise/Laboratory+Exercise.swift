import Polity
import Inference
import CaseFiles
public import Exercises
public import Reports
import Simulation

extension Laboratory {
  /// Sets up an exercise of a case, not begun. Throws ``Refusal`` with all that is wrong.
  public func exercise(_ request: ExerciseRequest) throws -> ExerciseTable {
    var wrong = ParameterSettings(request.settings).faults
    if !(0...(1 << 32)).contains(request.world) {
      wrong.append("error: --world must lie between 0 and 4,294,967,296, not \(request.world)")
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
    let read = try read(request.caseArgument)
    var ensemble = try Self.ensemble(
      read, RunRequest(caseArgument: request.caseArgument, seed: request.seed))
    ensemble.overrides = ParameterSettings(request.settings).values
    return ExerciseTable(
      exercise: Exercise(ensemble, world: request.world),
      title: read.dossier.crisis.title, caseSHA256: read.sha256)
  }

  /// Reads orders as they are typed or kept: `day 5: concede`, or a whole kept exercise. `name`
  /// stands before each fault. Throws ``Refusal`` with all faults.
  public static func orders(reading text: String, name: String) throws -> ExerciseRecord {
    let record: ExerciseRecord
    do {
      record = try ExerciseRecord(reading: text, name: name)
    } catch {
      throw Refusal(error.all.map { "error: " + $0 }.joined(separator: "\n"))
    }
    let names = OrderWords.everyMove
    let wrong = record.orders.keys.sorted().flatMap { day in
      (record.orders[day] ?? []).filter { !names.contains($0) }.map { move in
        let hint = NearestWord.hint(move, in: names, called: "orders")
        return "error: \(name): day \(day + 1): there is no order '\(move)'"
          + (hint.isEmpty ? "" : "; \(hint)")
      }
    }
    guard wrong.isEmpty else { throw Refusal(wrong.joined(separator: "\n")) }
    return record
  }

  /// The exercise that a record keeps, played again to where it stood. A record of other files of
  /// the case is refused: the same orders would meet another past. Throws ``Refusal``.
  public func resumed(_ record: ExerciseRecord, of argument: String) throws -> ExerciseTable {
    var table = try exercise(
      ExerciseRequest(
        caseArgument: argument, seed: record.seed ?? Self.usualSeed, world: record.world ?? 1))
    let crisis = table.exercise.ensemble.setting.crisis
    if !record.caseID.isEmpty, record.caseID != crisis.id {
      throw Refusal(
        "error: this exercise is of the case '\(record.caseID)', not of '\(crisis.id)'")
    }
    if !record.caseSHA256.isEmpty, record.caseSHA256 != table.caseSHA256 {
      throw Refusal(
        "error: the files of '\(crisis.id)' have changed since this exercise was kept (sha256 "
          + "\(record.caseSHA256.prefix(12)), now \(table.caseSHA256.prefix(12))); take its orders "
          + "with --choose to play them on the case as it is now")
    }
    do {
      try table.exercise.follow(record)
    } catch {
      throw Refusal("error: \(error)")
    }
    return table
  }

  /// The sheet of an exercise: every decision so far, and the one that stands open, with what may
  /// come of each over so many continuations (0: none are made). Throws `CancellationError`.
  public static func sheet(
    of exercise: Exercise, continuations: Int, threads: Int
  ) async throws -> InjectSheet {
    var steps: [InjectSheet.Step] = []
    var replay = Exercise(exercise.ensemble, world: exercise.world)
    while let day = replay.position().day {
      let position = replay.position()
      guard let orders = exercise.orders[day] else {
        steps.append(.init(position: position, orders: nil, consequences: nil))
        break
      }
      guard (try? replay.decide(orders)) != nil else { break }
      let found =
        continuations > 0
        ? try await replay.consequences(of: day, runs: continuations, threads: threads) : nil
      steps.append(.init(position: position, orders: orders, consequences: found))
    }
    return InjectSheet(exercise, steps: steps, debrief: exercise.debrief())
  }
}
