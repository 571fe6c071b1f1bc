import Foundation
import GRDB
public import Simulation

extension RunArchive {
  /// Stores runs in one transaction: all of them, or none where it throws.
  ///
  /// A run that is stored already is left alone if it is the same to the last bit; else this
  /// throws. So does a run whose number or values do not fit the header.
  public func store(_ batch: [Trajectory]) throws {
    guard !isForReading else { throw ArchiveFault(.readingOnly, in: folder) }
    let rows = try batch.map { trajectory in
      if let what = misfit(trajectory) {
        throw ArchiveFault(.unstorableRun(trajectory.run, what: what), in: folder)
      }
      return (RunRow(trajectory, width: header.width), trajectory.logWeight)
    }
    guard !rows.isEmpty else { return }
    try ArchiveFault.naming(folder) {
      try open().write { database in
        for (row, logWeight) in rows { try insert(row, logWeight, into: database) }
      }
    }
  }

  /// Why a run cannot be stored, or nil.
  private func misfit(_ trajectory: Trajectory) -> String? {
    guard (0..<header.runs).contains(trajectory.run) else {
      return "the ensemble has \(header.runs) runs, counted from 0"
    }
    guard trajectory.values.count == header.days * header.width else {
      return "it has \(trajectory.values.count) values instead of \(header.days) days of "
        + "\(header.width) columns"
    }
    // SQLite ends a text at its first zero byte.
    let cut = trajectory.events.first { entry in
      [entry.event, entry.actor, entry.region, entry.reason].contains { $0.utf8.contains(0) }
    }
    return cut.map { "an event at hour \($0.hour) has a zero byte in its text" }
  }

  private func insert(_ row: RunRow, _ logWeight: Double, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO runs
        (run, explanation, outcome, fall_hour, event_count, log_weight, daily_values)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      row.run, row.explanation, row.outcome, row.fallHour, row.eventCount, logWeight,
      Data(row.packed),
    ])
    guard database.changesCount > 0 else {
      guard try stored(row.run...row.run, in: database).first == row else {
        throw ArchiveFault(.otherRun(row.run), in: folder)
      }
      return
    }
    try insertEvents(of: row, into: database)
  }

  private func insertEvents(of row: RunRow, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO events (run, place, hour, event, actor, region, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, entry) in row.events.enumerated() {
      try statement.execute(arguments: [
        row.run, place, entry.hour, entry.event, entry.actor, entry.region, entry.reason,
      ])
    }
  }
}
