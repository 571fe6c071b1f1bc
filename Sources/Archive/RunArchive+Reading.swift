import GRDB
public import Simulation

extension RunArchive {
  /// How many runs are stored.
  public func count() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM runs") ?? 0 }
  }

  /// The numbers of the runs that are stored.
  public func storedRuns() throws -> Set<Int> { Set(try sortedRuns()) }

  /// The numbers of the runs that the header asks for and that are not stored yet, in order.
  public func missingRuns() throws -> [Int] {
    let stored = try storedRuns()
    return (0..<header.runs).filter { !stored.contains($0) }
  }

  /// Hands over the runs that are stored at the time of the call, in the order of their numbers.
  ///
  /// Some dozen are in memory at a time. `body` may use the archive; what it throws ends the
  /// reading and is thrown on.
  public func trajectories(_ body: (Trajectory) throws -> Void) throws {
    let runs = try sortedRuns()
    for start in stride(from: 0, to: runs.count, by: 64) {
      let part = runs[start..<min(start + 64, runs.count)]
      guard let first = part.first, let last = part.last else { continue }
      let rows = try read { try stored(first...last, in: $0) }
      // Runs that came in between wait for the next call; runs removed since are left out.
      let wanted = Set(part)
      for row in rows where wanted.contains(row.run) { try body(try trajectory(row)) }
    }
  }

  /// One run, or nil where it is not stored.
  public func trajectory(of run: Int) throws -> Trajectory? {
    let rows = try read { try stored(run...run, in: $0) }
    return try rows.first.map(trajectory)
  }

  private func trajectory(_ row: RunRow) throws -> Trajectory {
    switch row.trajectory(days: header.days, width: header.width) {
    case .success(let trajectory): return trajectory
    case .failure(let damage):
      throw ArchiveFault(.damagedRun(row.run, what: damage.what), in: folder)
    }
  }

  private func sortedRuns() throws -> [Int] {
    try read { try Int.fetchAll($0, sql: "SELECT run FROM runs ORDER BY run") }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try ArchiveFault.naming(folder) { try open().read(body) }
  }

  /// The rows of some runs, in order, with their events.
  func stored(_ runs: ClosedRange<Int>, in database: Database) throws -> [RunRow] {
    var events = try storedEvents(runs, in: database)
    let statement = try database.cachedStatement(
      sql: """
        SELECT run, explanation, outcome, fall_hour, event_count, daily_values
        FROM runs WHERE run BETWEEN ? AND ? ORDER BY run
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [runs.lowerBound, runs.upperBound])
    var rows: [RunRow] = []
    while let fields = try cursor.next() {
      guard var row = RunRow(fields) else {
        let run = Int.fromDatabaseValue(fields[0]) ?? runs.lowerBound
        throw ArchiveFault(.damagedRun(run, what: "a column has a wrong type"), in: folder)
      }
      row.events = events.removeValue(forKey: row.run) ?? []
      rows.append(row)
    }
    return rows
  }

  private func storedEvents(
    _ runs: ClosedRange<Int>, in database: Database
  ) throws -> [Int: [LedgerEntry]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT run, hour, event, actor, region, reason
        FROM events WHERE run BETWEEN ? AND ? ORDER BY run, place
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [runs.lowerBound, runs.upperBound])
    var events: [Int: [LedgerEntry]] = [:]
    while let fields = try cursor.next() {
      guard let run = Int.fromDatabaseValue(fields[0]), let hour = Int.fromDatabaseValue(fields[1])
      else { continue }
      let texts = (2...5).map { String.fromDatabaseValue(fields[$0]) ?? "" }
      let entry = LedgerEntry(
        hour: hour, event: texts[0], actor: texts[1], region: texts[2], reason: texts[3])
      events[run, default: []].append(entry)
    }
    return events
  }
}
