import GRDB

extension SiteStore {
  /// Exercises kept at most; beyond them the oldest go.
  public static let mostExercises = 1000

  /// Keeps an exercise under an id, or replaces it.
  public func keep(
    exercise id: String, caseID: String, text: String, written: Int
  ) throws(SiteStoreFault) {
    try writing { database in
      try database.execute(
        sql: """
          INSERT INTO exercises (id, case_id, text, written) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET text = excluded.text, written = excluded.written
          """, arguments: [id, caseID, text, written])
      try database.execute(
        sql: """
          DELETE FROM exercises WHERE id NOT IN
            (SELECT id FROM exercises ORDER BY written DESC, id LIMIT ?)
          """, arguments: [Self.mostExercises])
    }
  }

  /// The exercise kept under an id: its case and its text; nil where there is none.
  public func exercise(_ id: String) throws(SiteStoreFault) -> (caseID: String, text: String)? {
    try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT case_id, text FROM exercises WHERE id = ?", arguments: [id]
      ).map { ($0["case_id"], $0["text"]) }
    }
  }
}
