public import Inference
import Polity
import Simulation

/// The answer of `world --json`: one document, described on the page of its format.
///
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum WorldJSON {
  /// Name and version of the format.
  public static let format = "interregnum-world/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: WorldDocument) -> String {
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("version", .string(document.version)),
      ("seed", .integer(String(document.seed))), ("pairs", .count(document.pairs)),
      ("bottomLine", .list(WorldText.sentences(document).map { .string($0) })),
      ("countries", .list(document.countries.map(country))),
      ("joint", .list(document.joint.map(difference))),
      ("sharedPatrons", .list(document.sharedPatrons.map { .string($0) })),
      ("heard", .probability(document.heard)), ("landed", .probability(document.landed)),
      ("diagnostics", .list(document.diagnostics.map(JSONValue.check))),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func country(_ country: WorldDocument.Country) -> JSONValue {
    .object([
      ("case", .case(country.dossier.crisis, sha256: country.caseSHA256)),
      ("touched", .probability(country.touched)),
      ("differences", .list(country.differences.map(difference))),
    ])
  }

  private static func difference(_ row: WhatIfDocument.Difference) -> JSONValue {
    .object([
      ("id", .string(row.measure.id)), ("label", .string(row.measure.label)),
      ("kind", .string(row.measure.kind.rawValue)), ("unit", .string(row.measure.unit)),
      ("alone", .number(row.before)), ("together", .number(row.after)),
      ("difference", .number(row.change.value)),
      ("low", .number(row.change.interval.lowerBound)),
      ("high", .number(row.change.interval.upperBound)), ("clear", .flag(row.isClear)),
      ("pairs", .count(row.pairs)), ("undefined", .count(row.undefined)),
    ])
  }
}
