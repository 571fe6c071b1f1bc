public import Inference
public import Polity
import Simulation

/// The answer of `what-if --json`: one document, described by `docs/what-if.schema.json`.
///
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum WhatIfJSON {
  /// Name and version of the format.
  public static let format = "interregnum-what-if/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: WhatIfDocument) -> String {
    let crisis = document.dossier.crisis
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("version", .string(document.version)),
      ("case", .case(crisis, sha256: document.caseSHA256)),
      ("seed", .integer(String(document.seed))),
      ("id", .string(document.whatIf.id)), ("asks", .string(document.whatIf.asks)),
      ("changes", .list(WhatIfText.changes(document).map { .string($0) })),
      ("basis", basis(document)),
      ("pairs", .count(document.pairs)), ("effectiveSize", .number(document.effectiveSize)),
      ("touched", .probability(document.touched)),
      ("bottomLine", .list(WhatIfText.sentences(document).map { .string($0) })),
      ("differences", .list(document.differences.map(difference))),
      ("diagnostics", .list(document.diagnostics.map(JSONValue.check))),
      ("arguments", .list(document.arguments.map { .string($0) })),
    ]).write(to: &text)
    return text + "\n"
  }

  /// The what-ifs of a case as JSON, ending in a line feed: the case, then `whatIfs`, each with `id`
  /// and `asks`.
  public static func list(_ crisis: Crisis, _ sha256: String) -> String {
    var text = ""
    JSONValue.object([
      ("format", .string("interregnum-what-ifs/1")), ("case", .case(crisis, sha256: sha256)),
      (
        "whatIfs",
        .list(
          crisis.whatIfs.map { .object([("id", .string($0.id)), ("asks", .string($0.asks))]) })
      ),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func basis(_ document: WhatIfDocument) -> JSONValue {
    guard case .weighed(let day, let hour) = document.basis else {
      return .object([("runs", .string("priors")), ("asOf", .null), ("sharedHour", .null)])
    }
    return .object([
      ("runs", .string("posterior")), ("asOf", .string(day.description)),
      ("sharedHour", .count(hour)),
    ])
  }

  private static func difference(_ row: WhatIfDocument.Difference) -> JSONValue {
    .object([
      ("id", .string(row.measure.id)), ("label", .string(row.measure.label)),
      ("kind", .string(row.measure.kind.rawValue)), ("unit", .string(row.measure.unit)),
      ("before", .number(row.before)), ("after", .number(row.after)),
      ("difference", .number(row.change.value)),
      ("low", .number(row.change.interval.lowerBound)),
      ("high", .number(row.change.interval.upperBound)), ("clear", .flag(row.isClear)),
      ("pairs", .count(row.pairs)), ("undefined", .count(row.undefined)),
    ])
  }
}
