import Inference

extension ExplainText {
  /// The twelve most telling items against the explanations, and how many tell nothing.
  static func matrix(_ document: ExplainDocument, _ page: inout TextPage) {
    page.heading("What each item says, in decibans")
    guard !document.items.isEmpty else {
      page.paragraph("No item was weighed.", indent: 2)
      return
    }
    let findings = ExplainFindings(document)
    let telling = findings.telling.prefix(shownItems)
    if !telling.isEmpty {
      let shown = min(shownExplanations, document.explanations.count)
      page.table(table(Array(telling), findings, shown))
      page.paragraph(
        legend(document, shown) + unsaid(telling, shown), indent: 2, hanging: 2)
    }
    page.paragraph(
      silentWords(findings.silentItems, of: document.items.count),
      indent: 2, hanging: 2)
    let others = findings.telling.count - telling.count
    if others > 0 {
      page.paragraph(
        "\(Amount.count(others, "more item")) \(others == 1 ? "tells" : "tell") something, less "
          + "than these; `--json` has all.", indent: 2, hanging: 2)
    }
  }

  private static let shownItems = 12
  private static let shownExplanations = 5

  private static func table(
    _ items: [ExplainDocument.Weight], _ findings: ExplainFindings, _ shown: Int
  ) -> TextTable {
    let widest = items.map { PlainText.width(PlainText.cleaned($0.id)) }.max() ?? 4
    let id = min(16, max(4, widest))
    let text = TextPage.measure - 4 - id - 7 - shown * 8
    let head: [TextTable.Column] = [
      .init(title: "item", width: id), .init(title: "grade", width: 5),
      .init(title: "what", width: text),
    ]
    let cells = (1...max(1, shown)).map { place in
      TextTable.Column(title: String(place), width: 6, isRight: true)
    }
    return TextTable(
      head + cells,
      items.map { weight in
        [
          weight.id, weight.item?.grade.description ?? "",
          clipped(weight.item?.what ?? "", columns: text, lines: 2),
        ] + findings.relative(weight).prefix(shown).map(Decibans.signed)
      })
  }

  private static func legend(_ document: ExplainDocument, _ shown: Int) -> String {
    let names = document.explanations.prefix(shown).enumerated().map {
      "\($0.offset + 1) \(name($0.element))"
    }
    let left = document.explanations.count - shown
    return "\(names.joined(separator: ", "))"
      + (left > 0 ? " (\(Amount.grouped(left)) more in `--json`)" : "")
      + ". + speaks for, - against, compared with the average explanation; most telling first."
  }

  /// What a missing number means, if there is one.
  private static func unsaid(
    _ items: some Collection<ExplainDocument.Weight>, _ shown: Int
  ) -> String {
    let isGone = items.contains { $0.decibans.prefix(shown).contains { !$0.isFinite } }
    return isGone ? " - alone: no weighed run is left to say." : ""
  }

  /// How many items speak alike for every explanation.
  static func silentWords(_ count: Int, of all: Int) -> String {
    let reason = "alike for every explanation, within half a deciban"
    if count == all {
      return all == 1
        ? "The one item tells us nothing: it speaks \(reason)."
        : "All \(Amount.grouped(all)) items tell us nothing: they speak \(reason)."
    }
    if count == 0 { return "Every item tells something." }
    return "\(Amount.grouped(count)) of \(Amount.count(all, "item")) "
      + "\(count == 1 ? "tells" : "tell") us nothing: "
      + "\(count == 1 ? "it speaks" : "they speak") \(reason)."
  }
}
