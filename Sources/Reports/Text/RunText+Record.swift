import Inference
import Polity
import Simulation

extension RunText {
  /// How many measurements lie in their bands, and which do not.
  static func record(_ document: RunDocument, _ page: inout TextPage) {
    page.heading("The record against the runs")
    let compared = document.coverage.filter { !$0.band.q50.isNaN }
    guard !compared.isEmpty else {
      page.paragraph("No measurement of the record speaks of what was run.", indent: 2)
      return
    }
    let outside = compared.filter { !$0.inside }
    let count = Amount.count(compared.count, "graded measurement")
    page.paragraph(
      "\(Amount.grouped(compared.count - outside.count)) of \(count) "
        + "\(compared.count == 1 ? "lies" : "lie") within the 90% band of the runs; about nine in "
        + "ten should.", indent: 2)
    guard !outside.isEmpty else { return }
    let worst = outside.enumerated()
      .sorted { (-miss($0), $0.offset) < (-miss($1), $1.offset) }
      .prefix(shownAtMost).map(\.element)
    page.table(TextTable(columns, worst.map { row($0, document.summary) }))
    let others = outside.count - worst.count
    guard others > 0 else { return }
    page.paragraph("and \(Amount.grouped(others)) more outside, nearer to their bands.", indent: 2)
  }

  private static let shownAtMost = 8

  private static func miss(_ entry: (offset: Int, element: Coverage)) -> Double {
    RecordWords.miss(entry.element)
  }

  private static let columns = [
    TextTable.Column(title: "farthest outside", width: 16), .init(title: "shows", width: 22),
    .init(title: "grade", width: 5), .init(title: "record", width: 9, isRight: true),
    .init(title: "90% of runs", width: 14),
  ]

  private static func row(_ item: Coverage, _ summary: Summary) -> [String] {
    let name = ColumnName(item.shows).observable
    let unit = summary.fans.first { ColumnName($0.name).observable == name }?.unit ?? ""
    let low = Amount.short(item.band.q05, unit: unit)
    let high = Amount.short(item.band.q95, unit: unit)
    return [
      item.evidence, RecordWords.shown(item), item.grade.description,
      Amount.full(item.value, unit: unit), low == high ? low : "\(low)-\(high)",
    ]
  }
}
