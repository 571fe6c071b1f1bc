import Inference
import Simulation

extension ExplainText {
  /// Moves that every weighed run had to make, and moves that none could.
  static func moves(_ document: ExplainDocument, _ page: inout TextPage) {
    guard !document.imposed.isEmpty || !document.ruledOut.isEmpty else { return }
    let calendar = CaseCalendar(document.dossier.crisis)
    page.heading("Moves of the record, \(calendar.years)")
    let imposed = document.imposed.enumerated()
      .sorted { ($0.element.hour, $0.offset) < ($1.element.hour, $1.offset) }
      .map { "\(EventName.words($0.element.move)) \(calendar.moment(Double($0.element.hour)))" }
    if !imposed.isEmpty {
      page.paragraph("Imposed: \(imposed.joined(separator: ", ")).", indent: 2, hanging: 2)
    }
    if !document.ruledOut.isEmpty {
      let names = document.ruledOut.map(EventName.words).joined(separator: ", ")
      page.paragraph("Ruled out: \(names).", indent: 2, hanging: 2)
    }
    page.paragraph(
      "Each explanation pays for how improbable it finds them. That is in the ranking, and in no "
        + "item's line.", indent: 2, hanging: 2)
  }

  /// Items that almost no weighed run produces.
  static func unproduced(_ document: ExplainDocument, _ page: inout TextPage) {
    let items = ExplainFindings(document).unproduced
    guard !items.isEmpty else { return }
    page.heading("What the model hardly ever produces")
    page.table(
      TextTable(
        [
          .init(title: "item", width: 18), .init(title: "grade", width: 5),
          .init(title: "what", width: 37), .init(title: "of runs", width: 8, isRight: true),
        ],
        items.prefix(shownStrange).map { weight in
          [
            weight.id, weight.item?.grade.description ?? "",
            clipped(weight.item?.what ?? "", columns: 37, lines: 2),
            Percent(weight.produced ?? .nan).description,
          ]
        }))
    let left = items.count - shownStrange
    page.paragraph(
      "In fewer than 2% of the weighed runs"
        + (left > 0 ? ", and \(Amount.grouped(left)) more" : "")
        + ": wrongly reported, or missing from the model.", indent: 2, hanging: 2)
  }

  private static let shownStrange = 8
}
