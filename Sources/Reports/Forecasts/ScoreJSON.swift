public import Inference
import Polity

/// The answer of `score --json`: one document, described by `docs/score.schema.json`.
public enum ScoreJSON {
  /// Name and version of the format.
  public static let format = "interregnum-score/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: ScoreDocument) -> String {
    let sheet = document.sheet
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("version", .string(document.version)),
      ("title", .string(document.title)),
      ("bottomLine", .list(ScoreText.sentences(document).map { .string($0) })),
      ("brier", .number(sheet.brier ?? .nan)), ("logarithmic", .number(sheet.logarithmic ?? .nan)),
      ("open", .count(sheet.open)),
      ("void", .list(sheet.void.map { .string("\($0.caseID).\($0.question)") })),
      ("forecasts", .list(sheet.rows.map(row))),
      ("rivals", .list(sheet.rivals.map(rival))),
      ("reliability", .list(sheet.reliability.bins.map(bin))),
      ("slope", .number(sheet.slope?.slope ?? .nan)),
      ("claims", .list(document.said.map(said))),
      ("ledgerHead", document.ledgerHead.map { .string($0) } ?? .null),
      ("limit", document.limit.map { .number($0) } ?? .null),
      ("overLimit", .flag(document.isOverLimit)),
      (
        "case",
        document.scoredCase.map {
          .object([("id", .string($0.id)), ("sha256", .string($0.sha256))])
        } ?? .null
      ),
      ("arguments", .list(document.arguments.map { .string($0) })),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func row(_ row: ScoreSheet.Row) -> JSONValue {
    let forecast = row.forecast
    var (probability, median) = (JSONValue.null, JSONValue.null)
    switch forecast.answer {
    case .probability(let p): probability = .probability(p)
    case .quantiles(let quantiles):
      median = .number(quantiles.points.first { $0.level == 0.5 }?.value ?? .nan)
    }
    return .object([
      ("case", .string(forecast.caseID)), ("question", .string(forecast.question)),
      ("made", .string(forecast.made.description)),
      ("settles", .string(forecast.settles.description)), ("probability", probability),
      ("median", median), ("low", .number(forecast.low)), ("high", .number(forecast.high)),
      ("answer", .number(row.settlement.answer)), ("score", .number(row.score)),
    ])
  }

  private static func rival(_ rival: ScoreSheet.Standing) -> JSONValue {
    .object([
      ("name", .string(rival.name)), ("questions", .count(rival.count)),
      ("brier", .number(rival.brier)), ("logarithmic", .number(rival.logarithmic)),
      ("ours", .number(rival.ours)), ("skill", .number(rival.skill ?? .nan)),
      ("clear", .flag(rival.comparison?.isClear ?? false)),
    ])
  }

  private static func bin(_ bin: ReliabilityBin) -> JSONValue {
    .object([
      ("from", .number(bin.range.lowerBound)), ("to", .number(bin.range.upperBound)),
      ("count", .count(bin.count)), ("forecast", .number(bin.forecast)),
      ("observed", .number(bin.observed)), ("low", .number(bin.consistent.lowerBound)),
      ("high", .number(bin.consistent.upperBound)),
    ])
  }

  private static func said(_ entry: ScoreDocument.Said) -> JSONValue {
    .object([
      ("id", .string(entry.claim.id)), ("says", .string(entry.claim.says)),
      ("standing", .string(entry.claim.standing.rawValue)),
      ("chance", entry.claim.chance.map { .probability($0) } ?? .null),
      ("brier", .number(entry.brier ?? .nan)),
    ])
  }
}
