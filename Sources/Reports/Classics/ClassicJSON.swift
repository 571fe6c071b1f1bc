public import Classics

/// A classic's answer, and the table of verdicts, as one JSON document each.
///
/// Keys stand in a fixed order; numbers have up to twelve digits, those that do not exist are
/// `null`. The rows of a table are objects whose keys are its columns.
public enum ClassicJSON {
  /// Names and versions of the two formats.
  public static let answerFormat = "interregnum-classic/1"
  public static let verdictsFormat = "interregnum-classics/1"

  /// One run; `report` adds the claims, which are `null` without.
  public static func answer(
    _ answer: ClassicAnswer, of card: any Classic.Type, request: ClassicRequest, preset: String,
    report: ClassicReport?, version: String
  ) -> String {
    let settings = request.settings.sorted { $0.key < $1.key }
    return document([
      ("format", .string(answerFormat)), ("version", .string(version)),
      ("id", .string(card.id)), ("title", .string(card.title)), ("source", .string(card.source)),
      ("preset", .string(preset)), ("seed", .integer(String(request.seed))),
      ("seeds", .count(request.seeds)),
      ("settings", .object(settings.map { ($0.key, .string($0.value)) })),
      ("input", request.input.map { .string($0.name) } ?? .null),
      ("sentences", .list(answer.sentences.map { .string($0) })),
      ("tables", .list(answer.tables.map(table))),
      ("findings", report.map { .list($0.findings.map(finding)) } ?? .null),
    ])
  }

  /// The verdicts on every classic.
  public static func verdicts(_ reports: [ClassicReport], version: String) -> String {
    document(
      [("format", .string(verdictsFormat)), ("version", .string(version))]
        + tally(reports.flatMap(\.findings))
        + [
          (
            "classics",
            .list(
              reports.map { report in
                .object(
                  [
                    ("id", .string(report.card.id)), ("title", .string(report.card.title)),
                    ("source", .string(report.card.source)),
                  ] + tally(report.findings)
                    + [("findings", .list(report.findings.map(finding)))])
              })
          )
        ])
  }

  private static func document(_ pairs: [(String, JSONValue)]) -> String {
    var text = ""
    JSONValue.object(pairs).write(to: &text)
    return text + "\n"
  }

  private static func tally(_ findings: [Finding]) -> [(String, JSONValue)] {
    let tally = VerdictTally(findings)
    return [
      ("holds", .count(tally.holds)), ("fails", .count(tally.fails)),
      ("differs", .count(tally.differs)),
    ]
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("claim", .string(finding.claim)), ("expected", .string(finding.expected)),
      ("measured", .string(finding.measured)), ("verdict", .string(finding.verdict.rawValue)),
      ("standing", .string(finding.standing.rawValue)), ("remark", .string(finding.remark)),
    ])
  }

  private static func table(_ table: ClassicTable) -> JSONValue {
    let keys = keys(table.columns)
    return .object([
      ("title", .string(table.title)),
      ("rows", .list(table.rows.map { .object(Array(zip(keys, $0.map(cell)))) })),
    ])
  }

  /// The titles; one that stood before gets a number, so that no value is lost.
  private static func keys(_ columns: [String]) -> [String] {
    var keys: [String] = []
    for column in columns {
      var key = column
      var number = 2
      while keys.contains(key) {
        key = "\(column) \(number)"
        number += 1
      }
      keys.append(key)
    }
    return keys
  }

  private static func cell(_ cell: ClassicTable.Cell) -> JSONValue {
    switch cell {
    case .word(let word): .string(word)
    case .number(let value, _): .probability(value)
    }
  }
}
