import Inference
import Polity

/// The keys of `evidence.yaml`.
enum EvidenceKeys {
  static let shape = Shape<CaseSheet>("the evidence file", fresh: { CaseSheet() }, keys)

  static let keys: [Key<CaseSheet>] = [
    .table(
      "sources", of: .source, Slot(\.sources), source, new: { Source(id: $0, title: "") },
      "Who says what"),
    .table(
      "evidence", of: .evidence, Slot(\.evidence), evidence, new: { EvidenceSheet(id: $0) },
      "What is reported"),
    .table(
      "claims", of: .claim, Slot(\.claims), claim,
      new: {
        Claim(id: $0, says: "", record: "", standing: .open, source: "", grade: .unjudged())
      },
      "Statements of a text behind the case, held against the record"),
  ]

  static let source = Shape<Source>(
    "a source", fresh: { Source(id: "", title: "") },
    [
      .text("title", Slot(\.title), need: .required, "Title or publisher"),
      .text("kind", Slot(\.kind), "Kind: media, official, dataset, analysis, memory..."),
      .text("url", Slot(\.url), "Address"),
      .text("motive", Slot(\.motive), "What it has an interest in having believed"),
    ])

  static let claim = Shape<Claim>(
    "a claim",
    fresh: { Claim(id: "", says: "", record: "", standing: .open, source: "", grade: .unjudged()) },
    [
      .text("says", Slot(\.says), need: .required, "What is claimed"),
      .text("record", Slot(\.record), need: .required, "What the record shows"),
      .word("standing", Slot(\.standing), need: .required, "How the claim stands"),
      .number(
        "chance", .share, Slot(\.chance), need: .optional,
        "For a forecast: the chance that the text is read as giving it"),
      .gradedSource(
        Slot { claim, graded in (claim.source, claim.grade) = (graded.source, graded.grade) }),
    ])

  static let evidence = Shape<EvidenceSheet>(
    "an item of evidence", fresh: { EvidenceSheet(id: "") }, dating + bearing + value + origin)

  private static let dating: [Key<EvidenceSheet>] = [
    .moment("when", need: .required, "The day it happened") { sheet, moment in
      sheet.moment = moment
      if let hour = moment.hour { sheet.item.hour = hour }
    },
    .number(
      "hour", NumberRule(support: .positive, bounds: 0...23.9999), Slot(\.item.hour),
      need: .optional, "Hour of the day"),
    .day(
      "known", Slot(\.item.known), need: .assumed("the day it happened"),
      "The day it became public"),
    .text("what", Slot(\.item.what), need: .required, "What is reported"),
  ]

  private static let bearing: [Key<EvidenceSheet>] = [
    .expression("shows", Slot(\.item.shows), "The observable it bears on"),
    .word("kind", Slot(\.item.kind), "How it enters the weighing"),
    .reference("region", to: .region, Slot(\.item.region), "The region it speaks of"),
  ]

  private static let value: [Key<EvidenceSheet>] = [
    .number("value", .quantity, Slot(\.item.value), need: .optional, "The value measured"),
    .number("low", .quantity, Slot(\.item.low), need: .optional, "5% point of the measurement"),
    .number("high", .quantity, Slot(\.item.high), need: .optional, "95% point of the measurement"),
  ]

  private static let origin: [Key<EvidenceSheet>] = [
    .gradedSource(
      Slot { sheet, graded in
        (sheet.item.source, sheet.item.grade) = (graded.source, graded.grade)
      }),
    .references(
      "same_origin_as", to: .evidence, Slot(\.item.sameOriginAs),
      "Items that repeat the same hearsay"),
    .text("contested", Slot(\.item.contested), "The counter-claim, where it is contested"),
    .marks(
      "judge", Slot(\.item.marks),
      "Your own mark for each explanation, shown beside the model's and never weighed"),
  ]
}
