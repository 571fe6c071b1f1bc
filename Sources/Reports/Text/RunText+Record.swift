import Inference
import Polity
import Simulation

extension RunText {
  /// How many measurements lie in their bands, and which do not.
  static func record(_ document: RunDocument, _ page: inout TextPage) {
    page.heading("The record against the runs")
    page.paragraph(covered(document), indent: 2)
    let outside = farthest(document)
    guard !outside.isEmpty else { return }
    let worst = outside.prefix(shownAtMost)
    page.table(TextTable(columns, worst.map { row($0, document.summary) }))
    let others = outside.count - worst.count
    guard others > 0 else { return }
    page.paragraph("and \(Amount.grouped(others)) more outside, nearer to their bands.", indent: 2)
  }

  /// How many measurements lie in their bands.
  static func covered(_ document: RunDocument) -> String {
    let compared = document.coverage.filter { !$0.band.q50.isNaN }
    guard !compared.isEmpty else { return "No measurement of the record speaks of what was run." }
    let count = Amount.count(compared.count, "graded measurement")
    return "\(Amount.grouped(compared.count { $0.inside })) of \(count) "
      + "\(compared.count == 1 ? "lies" : "lie") within the 90% band of the runs; about nine in "
      + "ten should."
  }

  /// Measurements outside their bands, farthest first.
  static func farthest(_ document: RunDocument) -> [Coverage] {
    document.coverage.filter { !$0.band.q50.isNaN && !$0.inside }.enumerated()
      .sorted { (-miss($0), $0.offset) < (-miss($1), $1.offset) }
      .map(\.element)
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

  /// Item, what it shows, grade, what was recorded, and the band of the runs.
  static func row(_ item: Coverage, _ summary: Summary) -> [String] {
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
