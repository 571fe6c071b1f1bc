import Inference

extension ExplainText {
  /// The analyst's own marks beside the model's decibans, and what follows from the marks alone.
  static func marks(_ document: ExplainDocument, _ page: inout TextPage) {
    let findings = MarkFindings(document)
    guard !findings.rows.isEmpty else { return }
    page.heading("Your own marks beside the model")
    page.table(marksTable(findings, min(shownMarked, document.explanations.count)))
    page.paragraph("By your own marks: \(findings.ranked)", indent: 2, hanging: 2)
    page.paragraph(MarkFindings.apart(findings.clashes), indent: 2, hanging: 2)
    page.paragraph(
      "\(MarkFindings.legend); then the model's decibans against the average explanation, - where "
        + "the item was not weighed. Numbers of explanations as above. Marks are shown only: they "
        + "never enter the weighing.", indent: 2, hanging: 2)
  }

  private static let shownMarked = 5

  private static func marksTable(_ findings: MarkFindings, _ shown: Int) -> TextTable {
    let head: [TextTable.Column] = [
      .init(title: "item", width: 18), .init(title: "grade", width: 5),
    ]
    let columns = (1...max(1, shown)).map { TextTable.Column(title: String($0), width: 9) }
    return TextTable(
      head + columns,
      findings.rows.map { row in
        [row.item.id, row.item.grade.description]
          + row.cells.prefix(shown).map { cell in
            cell.map { "\($0.letters) \(Decibans.signed($0.relative))" } ?? ""
          }
      })
  }
}
