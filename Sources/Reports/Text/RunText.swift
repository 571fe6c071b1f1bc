public import Inference
package import Polity
import Simulation

/// The answer of `run` for a terminal: one screen or two, at most 80 columns wide.
///
/// ```swift
/// let text = RunText.text(document, colour: false)
/// ```
/// Every sentence follows from the numbers of the document; dates are the case's own. Cost: one
/// pass over the summary.
public enum RunText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: RunDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    preamble(document, &page)
    if document.summary.runs > 0 {
      for section in sections { section(document, &page) }
    } else {
      page.heading("Bottom line")
      page.paragraph("Nothing was run, so there is no answer.")
    }
    trust(document, &page)
    return page.text
  }

  private static let sections: [@Sendable (RunDocument, inout TextPage) -> Void] = [
    bottomLine, endings, questions, course, moves, power, stakes, record, explanations,
  ]

  private static func preamble(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    page.title(summary.crisis.title)
    if !summary.crisis.asks.isEmpty { page.paragraph(summary.crisis.asks) }
    page.paragraph(made(document))
    if let hindsight = hindsight(summary.crisis) { page.paragraph(hindsight) }
  }

  /// What the runs know that nobody knew on the first day; nil where the case dates nothing later.
  package static func hindsight(_ crisis: Crisis) -> String? {
    let first = crisis.known(asOf: crisis.start)
    let shocks = crisis.laterShocks.count - first.laterShocks.count
    let rallies = crisis.rallies.count - first.rallies.count
    let dated = [
      shocks > 0 ? Amount.count(shocks, "later shock") : "",
      rallies > 0 ? "\(rallies) called \(rallies == 1 ? "rally" : "rallies")" : "",
      crisis.putsch != nil && first.putsch == nil ? "a putsch" : "",
    ].filter { !$0.isEmpty }
    guard !dated.isEmpty else { return nil }
    return "The runs know what nobody knew on the first day (\(dated.joined(separator: ", "))): "
      + "they are no forecast from the first day. For that: explain, forecast."
  }

  /// What was run, with which seed and which program.
  static func made(_ document: RunDocument) -> String {
    let summary = document.summary
    let calendar = CaseCalendar(summary.crisis)
    return "\(Amount.count(summary.runs, "run")) of \(Amount.count(calendar.days, "day")), "
      + "\(calendar.start) to \(calendar.end); \(Amount.grouped(document.citizens)) citizens as "
      + "\(document.engine); seed \(summary.seed); interregnum \(document.version)."
  }
}
