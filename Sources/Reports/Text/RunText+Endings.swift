import Inference
import Simulation

extension RunText {
  /// The table of endings that came up, and one line about those that did not.
  static func endings(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    let ruler = Headline.ruler(of: summary)
    let seen = summary.outcomes.filter { $0.count > 0 }
    page.heading("How it ends for \(ruler)")
    page.table(
      TextTable(
        [
          .init(title: "ending", width: 34), .init(title: "chance", width: 8, isRight: true),
          .init(title: "range", width: 10), .init(title: "", width: 20),
        ],
        seen.map { row($0, ruler, runs: summary.runs) }))
    if let unseen = unseen(summary) { page.paragraph(unseen, indent: 2) }
    let calendar = CaseCalendar(summary.crisis)
    if let when = FallWords.sentence(hours: summary.fallHours, calendar) {
      page.paragraph(when, indent: 2)
    }
    page.paragraph(ProbabilityBar.legend, indent: 2)
    if let few = few(summary) { page.paragraph(few, indent: 2) }
  }

  /// Endings that no run came to.
  static func unseen(_ summary: Summary) -> String? {
    let unseen = summary.outcomes.filter { $0.count == 0 }
    guard !unseen.isEmpty else { return nil }
    let ruler = Headline.ruler(of: summary)
    let labels = unseen.map { Headline.short($0.label, ruler: ruler) }
    let most = unseen.map(\.chance.probability).max() ?? .nan
    return "In no run: \(labels.joined(separator: "; ")) (\(Percent(most)) each)."
  }

  /// What few runs do to rare endings.
  static func few(_ summary: Summary) -> String? {
    summary.runs < 20
      ? "Few runs: half a run is counted in advance for every ending, so that none is ruled out."
      : nil
  }

  private static func row(_ share: OutcomeShare, _ ruler: String, runs: Int) -> [String] {
    let chance = share.chance
    let isRare = chance.probability < 0.01
    return [
      Headline.short(share.label, ruler: ruler), Percent(chance.probability).description,
      Percent.range(chance.low, chance.high),
      isRare
        ? "\(Amount.grouped(share.count)) of \(Amount.count(runs, "run"))"
        : ProbabilityBar.text(chance.probability, high: chance.high),
    ]
  }
}
