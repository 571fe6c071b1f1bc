import GRDB

/// A comment as readers see it: it has no address.
public struct PublishedComment: Sendable, Equatable {
  /// Its number.
  public let id: Int64
  /// Who wrote it, and what: plain text.
  public let name: String
  public let text: String
  /// When: seconds since 1970-01-01, UTC.
  public let written: Int
}

/// A comment as the keeper of the site sees it, with the writer's address.
public struct HeldComment: Sendable, Equatable {
  /// Its number.
  public let id: Int64
  /// The case.
  public let caseID: String
  /// Who wrote it, the address, which never leaves the keeper's machine, and what.
  public let name: String
  public let email: String
  public let text: String
  /// When: seconds since 1970-01-01, UTC.
  public let written: Int
}

extension SiteStore {
  /// Comments that may wait for approval at once; more are refused.
  public static let mostHeld = 1000

  /// Holds a comment for approval. Throws where too many wait.
  public func hold(
    caseID: String, name: String, email: String, text: String, written: Int
  ) throws(SiteStoreFault) {
    try writing { database in
      let waiting = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM comments WHERE approved = 0")
      guard waiting ?? 0 < Self.mostHeld else {
        throw SiteStoreFault("\(Self.mostHeld) comments wait for approval already")
      }
      try database.execute(
        sql: "INSERT INTO comments (case_id, name, email, text, written) VALUES (?, ?, ?, ?, ?)",
        arguments: [caseID, name, email, text, written])
    }
  }

  /// Approved comments on a case, oldest first: at most `count` of them from number `first` on.
  public func comments(
    on caseID: String, first: Int = 0, count: Int = 50
  ) throws(SiteStoreFault) -> [PublishedComment] {
    try reading { database in
      let sql = """
        SELECT id, name, text, written FROM comments
        WHERE case_id = ? AND approved = 1 ORDER BY id LIMIT ? OFFSET ?
        """
      return try Row.fetchAll(
        database, sql: sql, arguments: [caseID, max(0, count), max(0, first)]
      ).map {
        PublishedComment(id: $0["id"], name: $0["name"], text: $0["text"], written: $0["written"])
      }
    }
  }

  /// How many comments on a case are approved.
  public func commentCount(on caseID: String) throws(SiteStoreFault) -> Int {
    try reading { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM comments WHERE case_id = ? AND approved = 1",
        arguments: [caseID]) ?? 0
    }
  }

  /// Comments that wait, oldest first; with `approved` those that readers see instead.
  public func held(approved: Bool = false) throws(SiteStoreFault) -> [HeldComment] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM comments WHERE approved = ? ORDER BY id",
        arguments: [approved]
      ).map {
        HeldComment(
          id: $0["id"], caseID: $0["case_id"], name: $0["name"], email: $0["email"],
          text: $0["text"], written: $0["written"])
      }
    }
  }

  /// Lets readers see a comment; false where there is none of that number.
  public func approve(_ id: Int64) throws(SiteStoreFault) -> Bool {
    try change("UPDATE comments SET approved = 1 WHERE id = ?", id)
  }

  /// Deletes a comment, address and all; false where there is none of that number.
  public func reject(_ id: Int64) throws(SiteStoreFault) -> Bool {
    try change("DELETE FROM comments WHERE id = ?", id)
  }

  private func change(_ sql: String, _ id: Int64) throws(SiteStoreFault) -> Bool {
    try writing { database in
      try database.execute(sql: sql, arguments: [id])
      return database.changesCount > 0
    }
  }
}
