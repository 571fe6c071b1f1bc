public import Inference
import Polity
import Simulation

/// The answer of `what-if` for a terminal, at most 80 columns wide.
///
/// ```swift
/// let text = WhatIfText.text(document, colour: false)
/// ```
/// Every sentence follows from the numbers of the document.
public enum WhatIfText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: WhatIfDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    preamble(document, &page)
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    page.heading("How it ends")
    table(document, document.differences.filter { $0.measure.kind == .ending }, &page)
    let questions = document.differences.filter {
      $0.measure.kind == .question || $0.measure.kind == .estimate
    }
    if !questions.isEmpty {
      page.heading("Questions")
      table(document, questions, &page)
    }
    page.heading("What is at stake")
    table(document, document.differences.filter { $0.measure.kind == .stake }, &page)
    page.paragraph(
      "chance or mean as it is and changed; difference with its 90% interval over pairs; `*`: "
        + "stands out (99% interval without 0); no mark: no clear difference.", indent: 2,
      hanging: 2)
    page.heading("Trust")
    page.checks(document.diagnostics)
    page.repeating(
      ["interregnum", "what-if"] + document.arguments, caseSHA256: document.caseSHA256)
    return page.text
  }

  private static func preamble(_ document: WhatIfDocument, _ page: inout TextPage) {
    page.title(document.dossier.crisis.title)
    if !document.whatIf.asks.isEmpty { page.paragraph(document.whatIf.asks) }
    page.paragraph("Changed: \(changes(document).joined(separator: "; ")).")
    page.paragraph(
      "\(Amount.count(document.pairs, "pair")) of runs with the same luck and unknowns, "
        + "\(basis(document)); seed \(document.seed); interregnum \(document.version).")
  }

  /// What is changed, a phrase each.
  static func changes(_ document: WhatIfDocument) -> [String] {
    let (whatIf, calendar) = (document.whatIf, CaseCalendar(document.dossier.crisis))
    let made = whatIf.forced.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { entry in
      "\(entry.key) is made on \(calendar.moment(Double(entry.value))), not before"
    }
    let held = whatIf.settings.sorted { $0.key < $1.key }.map { entry in
      "\(entry.key) is \(JSONNumber.text(entry.value))"
    }
    return made + whatIf.forbidden.map { "\($0) is never made" } + held
      + whatIf.facts.words.map { $0.replacing("=", with: " is ").replacing("_", with: " ") }
  }

  private static func basis(_ document: WhatIfDocument) -> String {
    guard case .weighed(let day, let hour) = document.basis else {
      return "drawn from the priors: no evidence is used"
    }
    let moment = CaseCalendar(document.dossier.crisis).moment(Double(hour))
    return "drawn from what was known on \(day); "
      + (hour < 0
        ? "decisions are free from the first hour"
        : "both follow the record up to \(moment) and are free from there on")
  }

  private static func table(
    _ document: WhatIfDocument, _ rows: [WhatIfDocument.Difference], _ page: inout TextPage
  ) {
    page.table(table(document.dossier.crisis, rows, ("as it is", "changed")))
  }

  /// Differences as a table; `heads` names the two sides.
  static func table(
    _ crisis: Crisis?, _ rows: [WhatIfDocument.Difference], _ heads: (String, String)
  ) -> TextTable {
    let ruler =
      crisis?.country.claimants.first { $0.kind == .ruler }?.name ?? "the ruler"
    return TextTable(
      [
        .init(title: "", width: 24), .init(title: heads.0, width: 8, isRight: true),
        .init(title: heads.1, width: 8, isRight: true), .init(title: "difference", width: 30),
      ],
      rows.map { row in
        let label = row.measure.kind == .ending ? row.measure.label : row.measure.id
        return [
          Headline.short(label, ruler: ruler), level(row, row.before), level(row, row.after),
          difference(row) + (row.isClear ? " *" : ""),
        ]
      })
  }

  static func level(_ row: WhatIfDocument.Difference, _ value: Double) -> String {
    row.measure.isChance
      ? Percent(value).description : Amount.short(value, unit: row.measure.unit)
  }

  /// `-12 points (-15 to -9)`, or of numbers `-1.2k (-2k to -300)`.
  static func difference(_ row: WhatIfDocument.Difference) -> String {
    guard row.change.value.isFinite else { return "unknown" }
    let words: (Double) -> String = { difference in
      row.measure.isChance
        ? Signed.points(difference) : Signed.amount(difference, unit: row.measure.unit)
    }
    return words(row.change.value) + (row.measure.isChance ? " points" : "")
      + " (\(Signed.range(row.change, words)))"
  }
}
