public import Inference
import Polity
import Simulation

/// The answer of `fit --json`: one document, described by `docs/fit.schema.json`.
///
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum FitJSON {
  /// Name and version of the format.
  public static let format = "interregnum-fit/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: FitDocument) -> String {
    let result = document.result
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("version", .string(document.version)),
      ("case", .case(document.dossier.crisis, sha256: document.caseSHA256)),
      ("seed", .integer(String(document.seed))), ("runs", .count(document.runs)),
      ("bottomLine", .list(FitText.sentences(document).map { .string($0) })),
      ("summaries", .list(result.summaries.map(summary))),
      ("explanations", .list(result.shares.map(share))),
      ("parameters", .list(result.shifts.map(ExplainJSON.shift))),
      ("drawn", .count(result.drawn)), ("near", .count(result.near)),
      ("accepted", .count(result.accepted)), ("different", .count(result.different)),
      ("effectiveSize", .number(result.effectiveSize)),
      ("tolerance", .number(result.tolerance)), ("generations", .count(result.generations)),
      ("simulations", .count(result.simulations)),
      ("diagnostics", .list(document.diagnostics.map(JSONValue.check))),
      ("arguments", .list(document.arguments.map { .string($0) })),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func summary(_ summary: FitResult.Summary) -> JSONValue {
    .object([
      ("expression", .string(summary.target.text)), ("unit", .string(summary.target.unit)),
      ("yesOrNo", .flag(summary.target.isYesNo)),
      ("logarithmic", .flag(summary.target.isLogarithmic)),
      ("wanted", .number(summary.target.wanted)), ("accepted", band(summary.accepted)),
      ("prior", band(summary.prior)), ("left", .number(summary.left)),
      ("reached", .flag(summary.isReached)),
    ])
  }

  private static func band(_ band: FitResult.Band) -> JSONValue {
    .object([
      ("middle", .number(band.middle)), ("low", .number(band.low)), ("high", .number(band.high)),
    ])
  }

  private static func share(_ share: FitResult.Share) -> JSONValue {
    .object([
      ("id", .string(share.id)), ("prior", .number(share.prior)),
      ("accepted", .number(share.accepted.value)),
      ("low", .number(share.accepted.interval.lowerBound)),
      ("high", .number(share.accepted.interval.upperBound)),
    ])
  }
}
