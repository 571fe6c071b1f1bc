public import Inference
import Polity
import Simulation

/// The answer of `sensitivity --json`: one document, described by `docs/sensitivity.schema.json`.
///
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum SensitivityJSON {
  /// Name and version of the format.
  public static let format = "interregnum-sensitivity/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: SensitivityDocument) -> String {
    let (measure, result) = (document.measure, document.result)
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("version", .string(document.version)),
      ("case", .case(document.dossier.crisis, sha256: document.caseSHA256)),
      ("seed", .integer(String(document.seed))),
      (
        "of",
        .object([
          ("id", .string(measure.id)), ("label", .string(measure.label)),
          ("kind", .string(measure.kind.rawValue)), ("unit", .string(measure.unit)),
        ])
      ),
      ("runs", .count(document.runs)), ("pairs", .count(document.pairs)),
      ("mean", .number(result.level.mean)),
      ("standardError", .number(result.level.standardError)),
      ("undefined", .count(result.undefined)), ("logarithmic", .flag(result.isLogarithmic)),
      ("bottomLine", .list(SensitivityText.sentences(document).map { .string($0) })),
      ("tornado", .list(result.tornado.bars.map(bar))),
      ("shares", .list(result.shares.map(share))),
      ("scenario", scenario(document)),
      ("diagnostics", .list(document.diagnostics.map(JSONValue.check))),
      ("arguments", .list(document.arguments.map { .string($0) })),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func bar(_ bar: TornadoBar) -> JSONValue {
    .object([
      ("id", .string(bar.name)), ("from", .number(bar.range.lowerBound)),
      ("to", .number(bar.range.upperBound)), ("atLow", .number(bar.atLow.value)),
      ("atHigh", .number(bar.atHigh.value)), ("swing", .number(bar.swing.value)),
      ("low", .number(bar.swing.interval.lowerBound)),
      ("high", .number(bar.swing.interval.upperBound)), ("clear", .flag(bar.swing.isClear)),
    ])
  }

  private static func share(_ entry: FirstOrderShare) -> JSONValue {
    .object([
      ("id", .string(entry.name)), ("share", .number(entry.share.value)),
      ("low", .number(entry.share.interval.lowerBound)),
      ("high", .number(entry.share.interval.upperBound)), ("byChance", .number(entry.byChance)),
      ("distinguishable", .flag(entry.isDistinguishable)),
    ])
  }

  private static func scenario(_ document: SensitivityDocument) -> JSONValue {
    let found = document.result.scenario.found
    return .object([
      ("sentence", .string(SensitivityText.scenario(document))),
      (
        "limits",
        .list(
          found.limits.map { limit in
            .object([
              ("id", .string(limit.name)), ("above", limit.above.map { .number($0) } ?? .null),
              ("below", limit.below.map { .number($0) } ?? .null),
            ])
          })
      ),
      ("density", .number(found.density)), ("rate", .number(found.rate)),
      ("coverage", .number(found.coverage)), ("inside", .count(found.inside)),
      ("checked", .count(found.checked)), ("byChance", .number(found.byChance)),
    ])
  }
}
