import Inference

extension ExplainText {
  /// Whether such explanations can be told apart at all: the table that a ranking is read with.
  static func recovery(_ document: ExplainDocument) -> ExplainPiece? {
    guard let table = document.recovery, table.runs > 0 else { return nil }
    var piece = ExplainPiece("Can they be told apart at all?")
    let chance = Percent(1 / Double(max(1, table.counts.count)))
    piece.lead = [
      "\(Amount.count(table.runs, "free run")) of known explanation, reported with the errors of "
        + "these sources, shown to a classifier that learnt from others: it named the right one "
        + "in \(Percent(table.accuracy)) (by chance \(chance)). Out of a hundred runs of the "
        + "explanation on the left, how many it took for each:"
    ]
    piece.table = matrix(of: table, document)
    let alike = table.pairs.filter(\.isIndistinct)
    piece.words = [
      alike.isEmpty
        ? "Every pair can be told apart better than by a coin."
        : "Hardly better than by a coin, from free runs: "
          + joined(alike.map { "\($0.first + 1) from \($0.second + 1) (\(Percent($0.right)))" })
          + ".",
      "The ranking above also uses the dated moves, which free runs do not share with the record.",
    ]
    return piece
  }

  private static func matrix(
    of table: RecoveryTable, _ document: ExplainDocument
  ) -> TextTable {
    TextTable(
      [.init(title: "", width: 28)]
        + table.counts.indices.map { .init(title: String($0 + 1), width: 4, isRight: true) },
      table.counts.enumerated().map { index, row in
        let total = Double(max(1, row.reduce(0, +)))
        let label =
          document.explanations.indices.contains(index)
          ? "\(index + 1) \(name(document.explanations[index]))" : String(index + 1)
        return [label] + row.map { Amount.grouped((100 * Double($0) / total).rounded()) }
      })
  }
}
