import Inference
import Polity

/// The keys of `case.yaml`; a single file may hold those of `evidence.yaml` too.
enum CaseKeys {
  static let shape = Shape<CaseSheet>(
    "the case", fresh: { CaseSheet() }, calendar + country + crisis + EvidenceKeys.keys)

  private static let calendar: [Key<CaseSheet>] = [
    .text("case", Slot(\.title), need: .required, "Title of the case"),
    .identifier(
      "id", Slot(\.id), need: .assumed("the folder's or file's name"), "Short name of the case"),
    .text("asks", Slot(\.asks), "The question behind the case, in one sentence"),
    .day("start", Slot(\.start), need: .required, "First day of the case"),
    .number("days", .days, Slot(\.days), need: .required, "Days that are simulated"),
    .day("cutoff", Slot(\.cutoff), need: .optional, "Evidence known later is never weighed"),
  ]

  private static let country: [Key<CaseSheet>] = [
    .record("country", Slot(\.country), CountryKeys.shape, "The country before the first hour"),
    .table(
      "regions", of: .region, Slot(\.regions), RegionKeys.shape, atMost: 400,
      new: { Region(id: $0, people: 0) },
      "Parts of the country; default: one region that is seat and symbol"),
    .table(
      "claimants", of: .claimant, Slot(\.claimants), PowerKeys.claimant,
      new: { Claimant(id: $0, kind: .opposition) },
      "Those who may rule, exactly one of them the ruler; default: ruler and opposition"),
    .table(
      "offices", of: .office, Slot(\.offices), PowerKeys.office,
      new: { Office(id: $0, holder: "") },
      "Posts of the written constitution; default: a presidency with every power"),
    .table(
      "factions", of: .faction, Slot(\.factions), PowerKeys.faction,
      new: { Faction(id: $0, strength: 1, leans: [:]) },
      "Parts of the elite; default: one that leans 0.7 to the ruler"),
    .table(
      "organs", of: .organ, Slot(\.organs), PowerKeys.organ,
      new: { Organ(id: $0, kind: .police, men: 0) },
      "Armed bodies of the state; default: police and army"),
    .table(
      "groups", of: .group, Slot(\.groups), OutsiderKeys.group, new: { OrganisedGroup(id: $0) },
      "Organised men outside the state; default: one group in the seat and the symbolic city"),
    .table(
      "patrons", of: .patron, Slot(\.patrons), OutsiderKeys.patron, new: { Patron(id: $0) },
      "Foreign powers that may send troops; default: none"),
  ]

  private static let crisis: [Key<CaseSheet>] = [
    .record(
      "shock", Slot(\.shock), ShockKeys.shape, need: .assumed("a quiet country"),
      "What set the crisis off"),
    .table(
      "later_shocks", of: .laterShock, Slot(\.laterShocks), LaterShockKeys.shape, atMost: 100,
      new: { LaterShockSheet(id: $0) }, "What stirred people up again once the crisis was under way"
    ),
    .table(
      "rallies", of: .rally, Slot(\.rallies), RallyKeys.shape, atMost: 100,
      new: { RallySheet(id: $0) }, "Days for which people were called out"),
    .record(
      "putsch", Slot(\.putsch), PutschKeys.shape, need: .assumed("nobody strikes first"),
      "An armed attempt by part of the ruler's own organs"),
    .record(
      "network", Slot(\.network), NetworkKeys.shape, need: .optional,
      "Who knows whom, for runs with every citizen; default: all see what their region sees"),
    .priors("explanations", Slot(\.explanations)),
    .table(
      "questions", of: .question, Slot(\.questions), QuestionKeys.shape,
      new: { Question(id: $0, ask: "") }, "Dated questions that the runs answer"),
    .table(
      "what_if", of: .whatIf, Slot(\.whatIfs), WhatIfKeys.shape,
      new: { WhatIfSheet(whatIf: WhatIf(id: $0)) },
      "Changed decisions, facts or numbers, each held against the crisis as it is"),
  ]
}
