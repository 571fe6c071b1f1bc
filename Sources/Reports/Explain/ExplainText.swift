public import Inference
import Polity
import Simulation

/// The answer of `explain` for a terminal, at most 80 columns wide.
///
/// ```swift
/// let text = ExplainText.text(document, colour: false)
/// ```
/// Every sentence follows from the numbers of the document. Explanations are called by their number
/// in the ranking table. Cost: one pass over the items.
public enum ExplainText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: ExplainDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    preamble(document, &page)
    if document.explanations.isEmpty {
      page.heading("Bottom line")
      page.paragraph("No explanation was weighed, so there is no answer.", indent: 2)
    } else {
      for section in sections { section(document, &page) }
    }
    trust(document, &page)
    return page.text
  }

  private static let sections: [@Sendable (ExplainDocument, inout TextPage) -> Void] = [
    bottomLine, ranking, piece(recovery), facts, matrix, marks, piece(absence), piece(sets),
    piece(variants), shifts, moves, unproduced, forecast,
    piece { document in
      document.forecast.flatMap { unreported($0, asOf: document.asOf) }
    },
  ]

  private static func piece(
    _ told: @escaping @Sendable (ExplainDocument) -> ExplainPiece?
  ) -> @Sendable (ExplainDocument, inout TextPage) -> Void {
    { told($0)?.write(to: &$1) }
  }

  private static func preamble(_ document: ExplainDocument, _ page: inout TextPage) {
    let crisis = document.dossier.crisis
    page.title(crisis.title)
    if !crisis.asks.isEmpty { page.paragraph(crisis.asks) }
    page.paragraph(made(document))
  }

  /// What was weighed, with which seed and which program.
  static func made(_ document: ExplainDocument) -> String {
    let free =
      document.lessons == 0
      ? "" : ", \(Amount.count(document.lessons, "free run")) for a second route"
    return
      "\(Amount.count(document.explanations.count, "explanation")) weighed with what was known on "
      + "\(document.asOf): \(bearing(document.scored, of: document.known)). "
      + "\(Amount.count(document.simulations, "run")) made to follow the record\(free); seed "
      + "\(document.seed); interregnum \(document.version)."
  }

  /// `3 of 4 items of evidence bear on the model`.
  static func bearing(_ scored: Int, of known: Int) -> String {
    "\(Amount.grouped(scored)) of \(Amount.count(known, "item")) of evidence "
      + "\(scored == 1 ? "bears" : "bear") on the model"
  }

  /// `likely, 62% (range 54 to 69%)`.
  static func stated(_ probability: Double, _ low: Double, _ high: Double) -> String {
    let percent = Percent(probability)
    return "\(ProbabilityWord(percent).rawValue), \(percent) (range \(Percent.range(low, high)))"
  }

  /// `Opportunism: likely, 62% (range 54 to 69%)`.
  static func stated(_ entry: ExplainDocument.Ranked) -> String {
    "\(name(entry)): \(stated(entry.posterior, entry.low, entry.high))"
  }

  /// Its label, or its id where it has none.
  static func name(_ entry: ExplainDocument.Ranked) -> String {
    entry.label.isEmpty ? entry.id : entry.label
  }

  /// `first, second and third`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The text cut to so many lines of so many columns.
  static func clipped(_ text: String, columns: Int, lines: Int) -> String {
    let all = Wrapping.lines(text, columns)
    guard all.count > lines, let last = all.prefix(lines).last else {
      return all.joined(separator: " ")
    }
    var end = last
    while PlainText.width(end) > columns - 3 || end.last.map(",;: ".contains) ?? false {
      end.removeLast()
    }
    return (all.prefix(lines).dropLast() + [end + "..."]).joined(separator: " ")
  }
}
