import GRDB

/// The tables of an archive.
///
/// `sqlite3 DIR/runs.sqlite` shows all but the daily values: `SELECT * FROM outcomes;`,
/// `SELECT * FROM timeline WHERE run = 17;`.
enum ArchiveSchema {
  /// "Intr": tells an archive from other databases.
  static let application = 0x496e_7472

  /// Deleting a run, by whatever tool, deletes its events: so it can be computed again.
  static let sql = """
    CREATE TABLE header (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE runs (
      run INTEGER PRIMARY KEY,
      explanation INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      fall_hour INTEGER,
      log_weight REAL,
      event_count INTEGER NOT NULL,
      daily_values BLOB NOT NULL);
    CREATE TABLE events (
      run INTEGER NOT NULL,
      place INTEGER NOT NULL,
      hour INTEGER NOT NULL,
      event TEXT NOT NULL,
      actor TEXT NOT NULL,
      region TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (run, place)) WITHOUT ROWID;
    CREATE TRIGGER forget AFTER DELETE ON runs
      BEGIN DELETE FROM events WHERE run = old.run; END;
    CREATE VIEW outcomes AS
      SELECT outcome, count(*) AS runs, avg(fall_hour) AS mean_fall_hour
      FROM runs GROUP BY outcome ORDER BY runs DESC, outcome;
    CREATE VIEW timeline AS
      SELECT run, outcome, hour / 24 + 1 AS day, hour % 24 AS hour_of_day,
        event, actor, region, reason
      FROM events JOIN runs USING (run) ORDER BY run, place;
    """

  /// What a database is.
  enum State: Equatable {
    case empty, foreign
    case archive(format: Int)
  }

  /// Looks at a database without changing it.
  static func state(_ database: Database) throws -> State {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    if application == Self.application {
      return .archive(format: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
    }
    let things = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
    return application == 0 && things == 0 ? .empty : .foreign
  }

  /// Fills an empty database: to be called within one transaction.
  static func lay(_ header: HeaderRows, in database: Database) throws {
    try database.execute(sql: sql)
    try database.execute(sql: "PRAGMA application_id = \(application)")
    try database.execute(sql: "PRAGMA user_version = \(ArchiveHeader.currentFormat)")
    for row in header.rows {
      try database.execute(
        sql: "INSERT INTO header (name, value) VALUES (?, ?)", arguments: [row.name, row.json])
    }
  }
}
