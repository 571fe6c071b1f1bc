/// A table of an answer as a file: a line of plain column names, then a record for each row.
///
/// CSV after RFC 4180 with line feeds and no comments. Units stand in the names of the columns, or in
/// a column `unit` where rows differ in theirs. Numbers are spelt as the JSON document spells them;
/// those that do not exist are empty fields.
public struct AnswerTable: Sendable, Equatable {
  /// Its name, in letters and hyphens: of the list of the document that it holds.
  public let name: String
  /// Names of its columns.
  public let columns: [String]
  /// The table as CSV.
  public let csv: String

  /// A table of rows.
  init<Row>(_ name: String, _ rows: [Row], _ columns: [AnswerColumn<Row>]) {
    self.init(name, [rows], [], of: { $0 }, columns)
  }

  /// A table of the rows of several groups; `heads` are columns that say of which group a row is.
  init<Group, Row>(
    _ name: String, _ groups: [Group], _ heads: [AnswerColumn<Group>], of rows: (Group) -> [Row],
    _ columns: [AnswerColumn<Row>]
  ) {
    self.name = name
    self.columns = heads.map(\.name) + columns.map(\.name)
    var text = CSVLine(self.columns).ended
    for group in groups {
      let head = heads.map { $0.cell(group) }
      for row in rows(group) { text += CSVLine(head + columns.map { $0.cell(row) }).ended }
    }
    csv = text
  }
}

/// A column of an ``AnswerTable``: its name, and what a row has in it.
struct AnswerColumn<Row> {
  let name: String
  let cell: (Row) -> String

  /// Words, on one line.
  static func words(_ name: String, _ read: @escaping (Row) -> String) -> Self {
    Self(name: name) { PlainText.cleaned(read($0)) }
  }

  /// Whole numbers.
  static func count(_ name: String, _ read: @escaping (Row) -> Int?) -> Self {
    Self(name: name) { read($0).map { String($0) } ?? "" }
  }

  /// Numbers, six digits of them.
  static func number(_ name: String, _ read: @escaping (Row) -> Double?) -> Self {
    Self(name: name) { row in read(row).map { $0.isFinite ? JSONNumber.text($0) : "" } ?? "" }
  }

  /// Probabilities and shares, twelve digits of them, so that they sum to 1.
  static func chance(_ name: String, _ read: @escaping (Row) -> Double?) -> Self {
    Self(name: name) { row in read(row).map { $0.isFinite ? JSONNumber.exact($0) : "" } ?? "" }
  }

  /// `yes` or `no`.
  static func flag(_ name: String, _ read: @escaping (Row) -> Bool?) -> Self {
    Self(name: name) { read($0).map { $0 ? "yes" : "no" } ?? "" }
  }
}
