import GRDB

extension RunArchive {
  /// The header in a database, nil where that is empty.
  static func storedHeader(in directory: String, _ database: Database) throws -> ArchiveHeader? {
    switch try ArchiveSchema.state(database) {
    case .empty: return nil
    case .foreign: throw ArchiveFault(.foreign, in: directory)
    case .archive(let format) where format != ArchiveHeader.currentFormat:
      let known = ArchiveHeader.currentFormat
      throw ArchiveFault(.otherFormat(found: format, known: known), in: directory)
    case .archive: break
    }
    let pairs = try Row.fetchAll(database, sql: "SELECT name, value FROM header").map { row in
      (name: String.fromDatabaseValue(row[0]) ?? "", json: String.fromDatabaseValue(row[1]) ?? "")
    }
    switch HeaderRows(rows: pairs).header() {
    case .success(let header) where hasShape(header): return header
    case .success: throw ArchiveFault(.damagedHeader(field: "width"), in: directory)
    case .failure(let row): throw ArchiveFault(.damagedHeader(field: row.name), in: directory)
    }
  }

  /// The rows of a header that is to be stored.
  static func storable(_ header: ArchiveHeader, in directory: String) throws -> HeaderRows {
    let known = ArchiveHeader.currentFormat
    guard header.format == known else {
      throw ArchiveFault(.otherFormat(found: header.format, known: known), in: directory)
    }
    guard hasShape(header) else {
      let what =
        "its header says \(header.days) days of \(header.width) columns, "
        + "\(header.columns.count) of them with a name"
      throw ArchiveFault(.unstorableHeader(what: what), in: directory)
    }
    do {
      return try HeaderRows(header)
    } catch {
      let what = "a parameter is held at a value that is not a finite number"
      throw ArchiveFault(.unstorableHeader(what: what), in: directory)
    }
  }

  /// Throws, naming the first difference, unless a stored header agrees with a given one.
  static func compare(
    _ stored: ArchiveHeader, with given: HeaderRows, in directory: String
  ) throws {
    let stored = try storable(stored, in: directory)
    guard let (name, mine, theirs) = stored.difference(from: given) else { return }
    throw ArchiveFault(.otherHeader(field: name, stored: mine, given: theirs), in: directory)
  }

  /// Whether days and columns can be: a day has at least no column, a run at most 2^28 values.
  private static func hasShape(_ header: ArchiveHeader) -> Bool {
    guard header.days >= 0, header.width >= 0, header.runs >= 0 else { return false }
    let (values, overflow) = header.days.multipliedReportingOverflow(by: header.width)
    return !overflow && values <= 1 << 28 && header.columns.count == header.width
  }
}
