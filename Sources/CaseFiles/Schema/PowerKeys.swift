import Polity

/// The keys of claimants, offices, factions and organs.
enum PowerKeys {
  static let claimant = Shape<Claimant>(
    "a claimant", fresh: { Claimant(id: "", kind: .opposition) },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .word(
        "kind", Slot(\.kind), need: .required,
        "What kind of claim to rule it has; the first shadow, else heir, else general is the rival whom "
          + "explanations set against the ruler"),
    ])

  static let office = Shape<Office>(
    "an office", fresh: { Office(id: "", holder: "") },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .reference("holder", to: .claimant, Slot(\.holder), need: .required, "Who holds it"),
      .number(
        "weight", .share, Slot(\.weight), "What holding it is worth to those who seek a winner"),
      .flag("for_life", Slot(\.forLife), "Cannot be taken by an ordinary dismissal"),
      .words("powers", Slot(\.powers), "What its holder may lawfully do"),
    ])

  static let faction = Shape<Faction>(
    "a faction", fresh: { Faction(id: "", strength: 1, leans: [:]) },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .range(
        "strength", .weight, Slot(\.strength), need: .required,
        "Share of the elite's resources; normalised over the factions"),
      .shares(
        "leans", of: .claimant, Slot(\.leans), need: .usual,
        "Whom it backs before the crisis; what is missing waits and sees"),
      .range("abroad", .share, Slot(\.abroad), "Share of its capital already abroad"),
    ])

  static let organ = Shape<Organ>(
    "an organ", fresh: { Organ(id: "", kind: .police, men: 0) },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .word("kind", Slot(\.kind), need: .required, "What kind of body it is"),
      .range(
        "men", .men, Slot(\.men), need: .required, "Men it can put on the country's streets"),
      .reference(
        "commanded_by", to: .office, Slot(\.commandedBy), "The office that commands it on paper"),
      .shares(
        "leans", of: .claimant, Slot(\.leans), need: .usual,
        "Whom it follows before the crisis; what is missing waits and sees"),
      .range(
        "loyalty", .deviations, Slot(\.loyalty),
        "Loyalty to the ruler relative to the usual, in standard deviations"),
    ])
}
