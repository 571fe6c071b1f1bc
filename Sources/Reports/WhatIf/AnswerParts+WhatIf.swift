public import Inference
import Polity

extension AnswerParts {
  /// The differences; whether the ruler stays, drawn.
  public static func of(_ document: WhatIfDocument) -> AnswerParts {
    let change = ChangeFinding(document)
    return AnswerParts(
      tables: [
        AnswerTable(
          "differences", document.differences, AnswerTable.differences("before", "after")),
        .checks(document.diagnostics),
      ],
      charts: [
        ChangesChart.sheet(
          change.map { [$0] } ?? [], ruler: Headline.ruler(of: document.dossier.crisis))
      ])
  }
}

extension ChangeFinding {
  /// What a what-if does to the chance that the ruler stays; nil where that was not measured.
  init?(_ document: WhatIfDocument) {
    guard let stays = document.differences.first(where: { $0.measure.id == "stays" }) else {
      return nil
    }
    var day: String?
    if case .weighed(let asOf, _) = document.basis { day = asOf.description }
    self.init(
      name: Self.name(
        asks: document.whatIf.asks, changes: WhatIfText.changes(document), asOf: day),
      difference: stays.change, pairs: stays.pairs, isClear: stays.isClear,
      words: WhatIfText.sentences(document))
  }

  /// What was changed in words: what is asked, or the changes; and the day whose knowledge was used.
  public static func name(asks: String, changes: [String], asOf: String?) -> String {
    let known = asOf.map { " (given what was known on \($0))" } ?? ""
    return (asks.isEmpty ? changes.joined(separator: "; ") : asks) + known
  }
}
