import Inference
import Simulation

extension RunText {
  /// Moves and events of more than 5% of the runs in the order of their median hour.
  static func moves(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    let calendar = CaseCalendar(summary.crisis)
    guard !summary.events.isEmpty else { return }
    let common = commonMoves(summary)
    page.heading("Moves and events, \(calendar.years)")
    if !common.isEmpty {
      page.table(TextTable(columns, common.map { row($0, calendar) }))
    }
    if let rare = rareMoves(summary) { page.paragraph(rare, indent: 2) }
  }

  /// Moves and events of more than 5% of the runs in the order of their median hour.
  static func commonMoves(_ summary: Summary) -> [EventShare] {
    summary.events.filter { isCommon($0, summary) }.enumerated()
      .sorted { ($0.element.hours.q50, $0.offset) < ($1.element.hours.q50, $1.offset) }
      .map(\.element)
  }

  private static func isCommon(_ event: EventShare, _ summary: Summary) -> Bool {
    event.count * 20 > summary.runs
  }

  /// How many other kinds there are; nil where there are none.
  static func rareMoves(_ summary: Summary) -> String? {
    let rare = summary.events.filter { !isCommon($0, summary) }
    guard !rare.isEmpty else { return nil }
    let never = rare.count { $0.count == 0 }
    let seen = rare.filter { $0.count > 0 }.sorted { $0.count > $1.count }.prefix(6)
      .map { "\(EventName.words($0.event)) \(Amount.grouped($0.count))" }
    let others = seen.isEmpty ? "" : " Most often: \(seen.joined(separator: ", ")) (runs)."
    return "In 5% of the runs or fewer: \(Amount.grouped(rare.count)) other kinds, "
      + "\(Amount.grouped(never)) of them in none.\(others)"
  }

  private static let columns = [
    TextTable.Column(title: "move", width: 24), .init(title: "in runs", width: 8, isRight: true),
    .init(title: "median hour", width: 11), .init(title: "90% of those runs", width: 27),
  ]

  /// Name, share of the runs, median hour and 90% range of a move.
  static func row(_ event: EventShare, _ calendar: CaseCalendar) -> [String] {
    let (first, last) = (calendar.moment(event.hours.q05), calendar.moment(event.hours.q95))
    return [
      EventName.words(event.event), Percent(event.chance.probability).description,
      calendar.moment(event.hours.q50), first == last ? first : "\(first) to \(last)",
    ]
  }
}
