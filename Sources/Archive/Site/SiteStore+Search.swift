import GRDB

/// Something of a case that can be searched for.
public struct ShelfEntry: Sendable, Equatable {
  /// What it is: case, person, place, evidence, source, claim.
  public let kind: String
  /// The case it belongs to, and the place on its page.
  public let caseID: String
  public let anchor: String
  /// What is shown, and all words that find it.
  public let title: String
  public let words: String

  /// An entry.
  public init(kind: String, caseID: String, anchor: String, title: String, words: String) {
    self.kind = kind
    self.caseID = caseID
    self.anchor = anchor
    self.title = title
    self.words = words
  }
}

/// What a search found: an entry, and the piece of it that fits, cut into parts.
public struct ShelfHit: Sendable, Equatable {
  /// The entry; its words are not told.
  public let entry: ShelfEntry
  /// Pieces of text; those that were searched for are marked.
  public let pieces: [(text: String, isMatch: Bool)]

  /// Equal if both say the same.
  public static func == (a: ShelfHit, b: ShelfHit) -> Bool {
    a.entry == b.entry && a.pieces.elementsEqual(b.pieces) { $0 == $1 }
  }
}

extension SiteStore {
  /// Replaces the whole index.
  public func shelve(_ entries: [ShelfEntry]) throws(SiteStoreFault) {
    try writing { database in
      try database.execute(sql: "DELETE FROM shelf")
      let insert = try database.makeStatement(
        sql: "INSERT INTO shelf (title, words, kind, case_id, anchor) VALUES (?, ?, ?, ?, ?)")
      for entry in entries {
        try insert.execute(arguments: [
          entry.title, entry.words, entry.kind, entry.caseID, entry.anchor,
        ])
      }
    }
  }

  /// Entries with all words of a question, each as a beginning, best first; none for a question
  /// without words. Whatever is asked, nothing of it is read as a query language.
  public func search(_ question: String, most: Int = 50) throws(SiteStoreFault) -> [ShelfHit] {
    let words = Self.words(question)
    guard !words.isEmpty else { return [] }
    let pattern = words.map { "\"\($0)\"*" }.joined(separator: " ")
    return try reading { database in
      let sql = """
        SELECT kind, case_id, anchor, title,
          snippet(shelf, 1, char(2), char(3), ' … ', 24) AS piece
        FROM shelf WHERE shelf MATCH ? ORDER BY bm25(shelf, 4.0, 1.0), rowid LIMIT ?
        """
      return try Row.fetchAll(database, sql: sql, arguments: [pattern, max(0, most)]).map { row in
        ShelfHit(
          entry: ShelfEntry(
            kind: row["kind"], caseID: row["case_id"], anchor: row["anchor"], title: row["title"],
            words: ""), pieces: Self.pieces(row["piece"]))
      }
    }
  }

  /// At most eight words of letters and digits.
  private static func words(_ question: String) -> [String] {
    question.prefix(200).split { !$0.isLetter && !$0.isNumber }.prefix(8)
      .map { String($0.prefix(40)) }
  }

  private static func pieces(_ text: String) -> [(text: String, isMatch: Bool)] {
    var pieces: [(text: String, isMatch: Bool)] = []
    for part in text.split(separator: "\u{2}", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 {
        pieces.append((String(halves[0]), true))
        pieces.append((String(halves[1]), false))
      } else {
        pieces.append((String(part), false))
      }
    }
    return pieces.filter { !$0.text.isEmpty }
  }
}
