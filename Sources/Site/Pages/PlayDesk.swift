import Archive
import Exercises
import Interregnum
import Reports

/// Exercises of the site: each state has an id of its own, so that the browser's way back is an undo.
enum PlayDesk {
  /// Keeps an exercise as it stands and says where it is found.
  static func keep(_ table: ExerciseTable, _ desk: SiteDesk) throws -> String {
    let text = table.record.text
    let id = String(Checksum.sha256Hex(Array(text.utf8)).prefix(32))
    let caseID = table.record.caseID
    try desk.store.keep(exercise: id, caseID: caseID, text: text, written: desk.wallClock())
    desk.tables.keep(table, as: id)
    return id
  }

  /// The exercise of an id, played again to where it stood.
  static func find(_ id: String, _ desk: SiteDesk) throws -> ExerciseTable {
    guard id.utf8.count == 32, id.utf8.allSatisfy({ isDigit($0) }) else {
      throw SiteRefusal.missing
    }
    if let table = desk.tables.find(id) { return table }
    guard let kept = try desk.store.exercise(id), desk.shelf.find(kept.caseID) != nil else {
      throw SiteRefusal.missing
    }
    let record = try Laboratory.orders(reading: kept.text, name: "the kept exercise")
    let table = try desk.laboratory.resumed(record, of: kept.caseID)
    desk.tables.keep(table, as: id)
    return table
  }

  /// The job that computes what may come of the last decision.
  static func consequences(
    _ id: String, _ table: ExerciseTable, _ desk: SiteDesk
  ) async throws -> JobWatch? {
    guard let day = table.exercise.decided.last else { return nil }
    let (exercise, threads) = (table.exercise, desk.options.threads)
    let runs = desk.options.limits.continuations
    return try await desk.board.submit("play" + id, "What may come of it") { _ in
      let found = try await exercise.consequences(of: day, runs: runs, threads: threads)
      return .consequences(found.map { ConsequenceWords($0, exercise) })
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
