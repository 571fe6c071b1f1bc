import Inference
import Simulation

extension RunText {
  /// What is told at a glance, with the title of its column: endings and explanations have the same.
  static let stakeColumns: [(observable: String, title: String, width: Int)] = [
    ("deaths", "killed", 6), ("detained", "detained", 8), ("damage", "damage", 6),
    ("sovereignty", "sovereign", 9), ("alignment", "aligned", 7), ("capital-flown", "flown", 6),
  ]

  /// Runs that a row rests on at least.
  static let fewestRuns = 5

  /// What is at stake by ending and by explanation: medians.
  static func stakes(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    let ruler = Headline.ruler(of: summary)
    let endings = rows(
      summary.stakes.filter { $0.count >= fewestRuns }.map { stake in
        (Headline.short(stake.label, ruler: ruler), stake.observable, stake.unit, stake.size)
      })
    let causes = rows(
      summary.explanationStakes.filter { $0.count >= fewestRuns }.map { stake in
        (label(stake.id, summary), stake.observable, stake.unit, stake.size)
      })
    guard !endings.isEmpty || causes.count > 1 else { return }
    page.heading("What is at stake")
    if !endings.isEmpty { page.table(table("ending", endings)) }
    if causes.count > 1 { page.table(table("explanation", causes)) }
    page.paragraph(stakesLegend, indent: 2)
  }

  /// What the figures are.
  static let stakesLegend =
    "Medians over the whole case, of endings and explanations with at least \(fewestRuns) runs: "
    + "people killed and detained; damage in hours that rioters and organised men were at large; "
    + "shares of sovereignty kept, of alignment with the patron, of elite capital gone abroad."

  /// One row a name, in the order in which names come.
  private static func rows(
    _ stakes: [(name: String, observable: String, unit: String, size: Quantiles)]
  ) -> [[String]] {
    var names: [String] = []
    for stake in stakes where !names.contains(stake.name) { names.append(stake.name) }
    return names.map { name in
      let own = stakes.filter { $0.name == name }
      return [name]
        + stakeColumns.map { column in
          own.first { $0.observable == column.observable }
            .map { Amount.short($0.size.q50, unit: $0.unit) } ?? "-"
        }
    }
  }

  private static func table(_ first: String, _ rows: [[String]]) -> TextTable {
    TextTable(
      [.init(title: first, width: 24)]
        + stakeColumns.map { .init(title: $0.title, width: $0.width, isRight: true) }, rows)
  }
}
