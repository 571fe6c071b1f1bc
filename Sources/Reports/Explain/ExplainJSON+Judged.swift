import Classics
import Inference

extension ExplainJSON {
  /// The analyst's own marks, what they rank, and where the model contradicts them; left out where
  /// there are none.
  static func marks(_ document: ExplainDocument) -> [(String, JSONValue)] {
    let findings = MarkFindings(document)
    guard !findings.rows.isEmpty else { return [] }
    let ids = document.explanations.map(\.id)
    let items = findings.rows.map { row in
      let cells = zip(ids, row.cells).compactMap { id, cell in cell.map { (id, $0) } }
      return JSONValue.object([
        ("id", .string(row.item.id)),
        ("marks", .object(cells.map { ($0, .string($1.mark.rawValue)) })),
        ("relative", .object(cells.map { ($0, .number($1.relative)) })),
        ("apart", .list(cells.filter { $0.1.isClash }.map { .string($0.0) })),
      ])
    }
    let ranking = findings.ranking.map { standing in
      JSONValue.object([
        ("id", .string(ids[standing.hypothesis])),
        ("inconsistency", .number(standing.inconsistency)),
        ("consistency", .number(standing.consistency)),
        ("notJudged", .number(standing.notJudged)),
      ])
    }
    return [
      ("marks", .object([("items", .list(items)), ("ranking", .list(ranking))]))
    ]
  }

  /// A parameter before and after the evidence.
  static func shift(_ entry: ExplainDocument.Shift) -> JSONValue {
    func band(_ band: ExplainDocument.Shift.Band) -> JSONValue {
      .object([
        ("mean", .number(band.mean)), ("low", .number(band.low)), ("high", .number(band.high)),
      ])
    }
    return .object([
      ("id", .string(entry.id)), ("meaning", .string(entry.meaning)),
      ("unit", .string(entry.unit)), ("prior", band(entry.prior)),
      ("posterior", band(entry.posterior)), ("moved", .number(entry.moved)),
      ("error", .number(entry.error)),
    ])
  }
}
