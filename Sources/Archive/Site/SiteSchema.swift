import GRDB

/// The tables of a site's store.
enum SiteSchema {
  /// "Intd": tells the store from other databases.
  static let application = 0x496e_7464
  /// The format that is written.
  static let format = 1

  private static let sql = """
    CREATE TABLE comments (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      text TEXT NOT NULL,
      written INTEGER NOT NULL,
      approved INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX comments_by_case ON comments (case_id, approved, id);
    CREATE TABLE exercises (
      id TEXT PRIMARY KEY NOT NULL,
      case_id TEXT NOT NULL,
      text TEXT NOT NULL,
      written INTEGER NOT NULL) WITHOUT ROWID;
    CREATE VIRTUAL TABLE shelf USING fts5 (
      title, words, kind UNINDEXED, case_id UNINDEXED, anchor UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2');
    """

  /// Fills an empty database; refuses another kind and another format.
  static func lay(in database: Database) throws {
    let known = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if known == application {
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard found == format else {
        throw SiteStoreFault("this site.sqlite has format \(found); this program reads \(format)")
      }
      return
    }
    let things = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard known == 0, things == 0 else {
      throw SiteStoreFault("this site.sqlite is a database of another program")
    }
    try database.execute(sql: sql)
    try database.execute(sql: "PRAGMA application_id = \(application)")
    try database.execute(sql: "PRAGMA user_version = \(format)")
  }
}
