import Inference
import Polity

extension ExplainText {
  /// Prior to posterior with the second route beside, what each says, and which order is founded.
  static func ranking(_ document: ExplainDocument, _ page: inout TextPage) {
    page.heading("Which explanation, as of \(document.asOf)")
    guard let leader = document.explanations.first else { return }
    page.table(
      TextTable(
        columns,
        document.explanations.enumerated().map { row($0.offset, $0.element, against: leader) }))
    for sentence in remarks(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    page.paragraph(
      "evidence: decibans for it less those for 1; 10 are odds of 10 to 1. second: another way to "
        + "the posterior, learnt from free runs.", indent: 2, hanging: 2)
    for (place, entry) in document.explanations.enumerated() {
      let says = said(entry, document)
      guard !says.isEmpty else { continue }
      page.paragraph("\(place + 1) \(name(entry)): \(says)", indent: 2, hanging: 2)
    }
  }

  /// What an explanation says, and the numbers of the model that it sets.
  static func said(_ entry: ExplainDocument.Ranked, _ document: ExplainDocument) -> String {
    let own = document.dossier.crisis.explanations.first { $0.id == entry.id }
    let numbers = (own?.settings ?? [:]).sorted { $0.key < $1.key }.map { id, value in
      switch value {
      case .exactly(let number): "\(id) is \(stated(number))"
      case .between(let low, let high): "\(id) lies between \(stated(low)) and \(stated(high))"
      }
    }
    guard !numbers.isEmpty else { return entry.says }
    return (entry.says.isEmpty ? "" : entry.says + " ")
      + "Under it \(numbers.joined(separator: ", "))."
  }

  /// A number as a case states it: `0.05`, `3`.
  private static func stated(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What can be said of the order.
  static func remarks(_ document: ExplainDocument) -> [String] {
    ExplainFindings(document).isSilent ? ["The order is that of the priors."] : orders(document)
  }

  private static let columns = [
    TextTable.Column(title: "", width: 2, isRight: true),
    .init(title: "explanation", width: 22), .init(title: "prior", width: 8, isRight: true),
    .init(title: "posterior", width: 9, isRight: true), .init(title: "range", width: 10),
    .init(title: "evidence", width: 8, isRight: true),
    .init(title: "second", width: 8, isRight: true),
  ]

  private static func row(
    _ place: Int, _ entry: ExplainDocument.Ranked, against leader: ExplainDocument.Ranked
  ) -> [String] {
    [
      String(place + 1), name(entry), Percent(entry.prior).description,
      Percent(entry.posterior).description, Percent.range(entry.low, entry.high),
      place == 0 ? "" : Decibans.signed(PairVerdict(entry, leader).decibans),
      entry.second.map { Percent($0).description } ?? "-",
    ]
  }

  /// A sentence for each pair of neighbours whose order is not founded, above 5%.
  private static func orders(_ document: ExplainDocument) -> [String] {
    zip(document.explanations, document.explanations.dropFirst()).enumerated().compactMap {
      place, pair in
      guard pair.0.posterior >= 0.05 else { return nil }
      let verdict = PairVerdict(pair.0, pair.1)
      let size = Decibans.stated(verdict.decibans)
      let (one, other) = (place + 1, place + 2)
      switch verdict.order {
      case .told: return nil
      case .alike:
        return "\(one) and \(other) can not be told apart: their ranges overlap and the evidence "
          + "between them is \(size). Their order means nothing."
      case .open:
        return "The order of \(one) and \(other) is open: their ranges overlap, though the "
          + "evidence between them is \(size)."
      case .byPrior:
        return "\(one) stands above \(other) by its prior: the evidence between them is only "
          + "\(size)."
      case .slight:
        return "\(one) stands above \(other) on little: the evidence between them is only \(size)."
      }
    }
  }

  /// The probability of each hidden fact.
  static func facts(_ document: ExplainDocument, _ page: inout TextPage) {
    let rows = hidden(document)
    guard !rows.isEmpty else { return }
    page.heading("What is hidden")
    page.table(
      TextTable(
        [
          .init(title: "fact", width: 50), .init(title: "prior", width: 8, isRight: true),
          .init(title: "posterior", width: 9, isRight: true),
        ],
        rows))
    page.paragraph("Sums over the explanations in which the fact holds.", indent: 2)
  }

  /// Each hidden fact that is open, with its prior and its posterior.
  static func hidden(_ document: ExplainDocument) -> [[String]] {
    document.marginals.filter { $0.prior < 1 - 1e-9 }.map { row in
      [
        row.value == "yes" ? row.fact : "\(row.fact): \(row.value)",
        Percent(row.prior).description, Percent(row.posterior).description,
      ]
    }
  }
}
