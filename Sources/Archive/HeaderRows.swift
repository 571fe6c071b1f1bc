import Foundation

/// A header as rows of the table `header`: a name, and its value as JSON.
struct HeaderRows: Equatable {
  /// Names and JSON texts, in the order of the header.
  var rows: [(name: String, json: String)]

  /// The rows of a header; throws where a number is not finite, which JSON cannot hold.
  init(_ header: ArchiveHeader) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func row(_ name: String, _ value: some Encodable) throws -> (name: String, json: String) {
      (name, String(decoding: try encoder.encode(value), as: UTF8.self))
    }
    rows = [
      try row("format", header.format),
      try row("caseID", header.caseID),
      try row("caseTitle", header.caseTitle),
      try row("caseSHA256", header.caseSHA256),
      try row("caseText", header.caseText),
      try row("engineVersion", header.engineVersion),
      try row("seed", header.seed),
      try row("runs", header.runs),
      try row("days", header.days),
      try row("width", header.width),
      try row("columns", header.columns),
      try row("without", header.without),
      try row("overrides", header.overrides),
    ]
  }

  /// Rows as they were read.
  init(rows: [(name: String, json: String)]) { self.rows = rows }

  /// The header, or the name of the first row that is missing or unreadable.
  func header() -> Result<ArchiveHeader, DamagedRow> {
    let object = rows.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",")
    do {
      let data = Data("{\(object)}".utf8)
      return .success(try JSONDecoder().decode(ArchiveHeader.self, from: data))
    } catch DecodingError.keyNotFound(let key, _) {
      return .failure(DamagedRow(name: key.stringValue))
    } catch DecodingError.typeMismatch(_, let context) {
      return .failure(DamagedRow(name: context.codingPath.first?.stringValue ?? "values"))
    } catch {
      let broken = rows.first { row in
        let value = Data(row.json.utf8)
        return (try? JSONSerialization.jsonObject(with: value, options: .fragmentsAllowed)) == nil
      }
      return .failure(DamagedRow(name: broken?.name ?? "values"))
    }
  }

  /// A row that cannot be used.
  struct DamagedRow: Error {
    let name: String
  }

  /// The first row, other than `runs`, in which two headers differ, with both values.
  func difference(from other: HeaderRows) -> (name: String, stored: String, given: String)? {
    for (mine, theirs) in zip(rows, other.rows) where mine.name != "runs" {
      if mine != theirs { return (mine.name, Self.short(mine.json), Self.short(theirs.json)) }
    }
    return nil
  }

  static func == (left: HeaderRows, right: HeaderRows) -> Bool {
    left.rows.elementsEqual(right.rows) { $0 == $1 }
  }

  /// Case texts are long; a message shows their beginning.
  private static func short(_ json: String) -> String {
    json.count > 60 ? "\(json.prefix(57))..." : json
  }
}
