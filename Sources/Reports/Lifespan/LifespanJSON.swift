public import LongRun
import Polity

/// The answer of `lifespan` as one JSON document.
public enum LifespanJSON {
  /// The document; the same numbers as the text, unrounded.
  public static func json(_ document: LongRunDocument) -> String {
    var text = ""
    JSONValue.object([
      ("format", .string("interregnum.lifespan/1")), ("case", .string(document.crisis.id)),
      ("version", .string(document.version)), ("seed", .integer(String(document.seed))),
      ("years", .count(document.years)), ("runs", .count(document.runs)),
      ("emulator", emulator(document.emulator)),
      ("variants", .list(document.variants.map(variant))), ("claim", claim(document.claim)),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func emulator(_ emulator: CrisisEmulator) -> JSONValue {
    .object([
      ("lessons", .count(emulator.lessons)),
      ("exit", .list(emulator.exit.mode.map { .number($0) })),
      ("observed", .probability(emulator.heldOut.observed)),
      ("predicted", .probability(emulator.heldOut.predicted)),
      ("brier", .number(emulator.heldOut.brier)), ("brier_base", .number(emulator.heldOut.base)),
    ])
  }

  private static func variant(_ variant: LongRunDocument.Variant) -> JSONValue {
    let bargain = variant.plan.bargain
    return .object([
      ("kind", .string(bargain.kind.rawValue)), ("prosperity", .number(bargain.prosperity)),
      ("stability", .number(bargain.stability)), ("pride", .number(bargain.pride)),
      ("front", .flag(bargain.hasFront)),
      ("median_years", variant.curve.median.map { .count($0) } ?? .null),
      ("survival", .list(variant.curve.survival.map { .probability($0) })),
      ("survival_q05", .list(variant.curve.low.map { .probability($0) })),
      ("survival_q95", .list(variant.curve.high.map { .probability($0) })),
      ("hazard", .list(variant.curve.spans.map(span))),
      (
        "ends",
        .object(variant.ends.map { ($0.end.rawValue, .probability($0.share)) })
      ),
      ("first_tenure_years", .list(variant.tenure.map { $0.map { .number($0) } ?? .null })),
      ("stakes", .list(variant.stakes.map(stake))),
      ("per_decade", .object(variant.perDecade.map { ($0.what, .number($0.count)) })),
    ])
  }

  private static func span(_ span: SurvivalCurve.Span) -> JSONValue {
    .object([
      ("from", .count(span.from)), ("to", .count(span.to)), ("ends", .count(span.ends)),
      ("years_lived", .number(span.exposure)),
      ("hazard", span.hazard.map { .number($0) } ?? .null), ("q05", .number(span.low)),
      ("q95", .number(span.high)),
    ])
  }

  private static func stake(_ stake: LongRunDocument.Stake) -> JSONValue {
    func points(_ values: [Double]) -> JSONValue { .list(values.map { .number($0) }) }
    return .object([
      ("year", .count(stake.year)), ("standing", .count(stake.standing)),
      ("living", points(stake.living)), ("corruption", points(stake.corruption)),
      ("deprivation", points(stake.deprivation)), ("leaked", points(stake.leaked)),
      ("deaths", points(stake.deaths)),
    ])
  }

  private static func claim(_ claim: ClaimTest) -> JSONValue {
    .object([
      ("dies", .string(claim.dies.rawValue)), ("rises", .string(claim.rises.rawValue)),
      ("costs", .string(claim.costs.rawValue)), ("keeps", .string(claim.keeps.rawValue)),
      ("lasts", .string(claim.lasts.rawValue)),
      (
        "cells",
        .list(
          claim.cells.map { cell in
            .object([
              ("rents", .number(cell.rentFactor)), ("creeps", .flag(cell.creeps)),
              ("at_horizon", .probability(cell.atHorizon)),
              ("at_double", .probability(cell.atDouble)),
              ("rise_q05", cell.rise.map { .number($0[0]) } ?? .null),
              ("rise", cell.rise.map { .number($0[1]) } ?? .null),
              ("rise_q95", cell.rise.map { .number($0[2]) } ?? .null),
              ("cost", claim.cost(cell).map { .list($0.map { .number($0) }) } ?? .null),
            ])
          })
      ),
    ])
  }
}
