/// A piece of the answer of `explain`, before it is text or a page: so that both say the same.
struct ExplainPiece: Sendable {
  /// What it tells.
  let title: String
  /// Sentences before the table.
  var lead: [String] = []
  /// The table, where there is one.
  var table: TextTable?
  /// Sentences after it.
  var words: [String] = []

  init(_ title: String) { self.title = title }

  /// Adds it to a text.
  func write(to page: inout TextPage) {
    page.heading(title)
    for sentence in lead { page.paragraph(sentence, indent: 2, hanging: 2) }
    if let table { page.table(table) }
    for sentence in words { page.paragraph(sentence, indent: 2, hanging: 2) }
  }

  /// The same as pieces of a report.
  var blocks: [ReportBlock] {
    lead.map { .words($0) } + (table.map { [.table(ReportTable(title, $0))] } ?? [])
      + words.map { .words($0) }
  }
}

extension ReportTable {
  /// A table of text as one of a report, every cell whole.
  init(_ caption: String, _ table: TextTable) {
    self.init(
      caption, titles: table.titles, numbers: table.numbers,
      rows: table.rows.map { row in
        table.titles.indices.map { row.indices.contains($0) ? row[$0] : "" }
      })
  }
}
