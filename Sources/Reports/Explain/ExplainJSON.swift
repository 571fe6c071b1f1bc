public import Inference
import Polity
import Simulation

/// The answer of `explain --json`: one document, described by `docs/explain.schema.json`.
///
/// ```swift
/// let json = ExplainJSON.json(document)
/// ```
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`; `forecast` is left out where none was made.
public enum ExplainJSON {
  /// Name and version of the format.
  public static let format = "interregnum-explain/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: ExplainDocument) -> String {
    let forecast = document.forecast.map { [("forecast", self.forecast($0, document))] } ?? []
    var text = ""
    JSONValue.object(
      head(document) + [
        ("explanations", .list(document.explanations.map(explanation))),
        ("alike", .list(alike(document))),
        ("facts", .list(document.marginals.map(fact))),
        ("evidence", .list(document.items.map { item($0, document) })),
        ("origins", .list(document.origins.map { .object(weight($0, document)) })),
        ("sources", .list(document.sources.map { .object(weight($0, document)) })),
        ("variants", .list(document.variants.map { variant($0, document) })),
        ("parameters", .list(document.shifts.map(shift))),
        ("imposed", .list(document.imposed.map { imposed($0, document) })),
        ("ruledOut", .list(document.ruledOut.map { .string($0) })),
      ] + forecast + recovery(document) + marks(document) + [
        ("diagnostics", .list(document.diagnostics.map(diagnostic))),
        ("simulations", .count(document.simulations)), ("lessons", .count(document.lessons)),
        ("arguments", .list(document.arguments.map { .string($0) })),
      ]
    ).write(to: &text)
    return text + "\n"
  }

  private static func head(_ document: ExplainDocument) -> [(String, JSONValue)] {
    let crisis = document.dossier.crisis
    return [
      ("format", .string(format)), ("version", .string(document.version)),
      (
        "case",
        .object([
          ("id", .string(crisis.id)), ("title", .string(crisis.title)),
          ("sha256", .string(document.caseSHA256)), ("start", .string(crisis.start.description)),
          ("days", .count(crisis.days)),
        ])
      ),
      ("seed", .integer(String(document.seed))), ("asOf", .string(document.asOf.description)),
      ("known", .count(document.known)), ("scored", .count(document.scored)),
      ("bottomLine", .list(ExplainText.sentences(document).map { .string($0) })),
    ]
  }

  private static func explanation(_ entry: ExplainDocument.Ranked) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("label", .string(entry.label)), ("says", .string(entry.says)),
      ("word", .string(ProbabilityWord(Percent(entry.posterior)).rawValue)),
      ("prior", .probability(entry.prior)), ("posterior", .probability(entry.posterior)),
      ("low", .probability(entry.low)), ("high", .probability(entry.high)),
      ("logEvidence", .number(entry.logEvidence)),
      ("standardError", .number(entry.standardError)),
      ("disagreement", .number(entry.disagreement)),
      ("effectiveSize", .number(entry.effectiveSize)),
      ("second", entry.second.map { .probability($0) } ?? .null),
    ])
  }

  /// Ids of the leader and of those that can not be told from it; empty where it stands alone.
  private static func alike(_ document: ExplainDocument) -> [JSONValue] {
    let findings = ExplainFindings(document)
    guard let leader = findings.leader, !findings.alike.isEmpty else { return [] }
    return ([leader] + findings.alike).map { .string($0.id) }
  }

  private static func fact(_ entry: ExplainDocument.Marginal) -> JSONValue {
    .object([
      ("fact", .string(entry.fact)), ("value", .string(entry.value)),
      ("prior", .probability(entry.prior)), ("posterior", .probability(entry.posterior)),
    ])
  }

  private static func recovery(_ document: ExplainDocument) -> [(String, JSONValue)] {
    guard let table = document.recovery else { return [] }
    let ids = document.explanations.map { JSONValue.string($0.id) }
    let pairs = table.pairs.filter { max($0.first, $0.second) < ids.count }
    return [
      (
        "recovery",
        .object([
          ("explanations", .list(ids)), ("runs", .count(table.runs)),
          ("accuracy", .probability(table.accuracy)),
          ("takenFor", .list(table.counts.map { .list($0.map { .count($0) }) })),
          (
            "pairs",
            .list(
              pairs.map { pair in
                .object([
                  ("between", .list([ids[pair.first], ids[pair.second]])),
                  ("right", .probability(pair.right)), ("error", .number(pair.error)),
                  ("told", .flag(!pair.isIndistinct)),
                ])
              })
          ),
          ("slope", .number(table.reliability.slope)),
          ("slopeError", .number(table.reliability.slopeError)),
        ])
      )
    ]
  }

  private static func imposed(
    _ entry: (move: String, hour: Int), _ document: ExplainDocument
  ) -> JSONValue {
    let day = CaseCalendar(document.dossier.crisis).day(hour: entry.hour)
    return .object([
      ("move", .string(entry.move)), ("hour", .count(entry.hour)),
      ("day", .string(day.description)),
    ])
  }

  private static func diagnostic(_ check: Diagnostic) -> JSONValue {
    .object([
      ("id", .string(check.id)), ("status", .string(check.status.rawValue)),
      ("sentence", .string(check.sentence)),
    ])
  }
}
