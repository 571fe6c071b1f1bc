import Polity

/// The keys of organised groups and patrons.
enum OutsiderKeys {
  static let group = Shape<OrganisedGroup>(
    "a group", fresh: { OrganisedGroup(id: "") },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .range("men", .men, Slot(\.men), "Men, once all have come"),
      .references(
        "regions", to: .region, Slot(\.regions), need: .assumed("the seat and the symbolic city"),
        "Where they show up"),
      .range("armed", .share, Slot(\.armed), "Share armed on arrival"),
    ])

  static let patron = Shape<Patron>(
    "a patron", fresh: { Patron(id: "") },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .flag("sends_troops", Slot(\.sendsTroops), "Will it send troops at all"),
      .range("contingent", .men, Slot(\.contingent), "Men it would send"),
      .range("interest", .share, Slot(\.interest), "How much the client's survival is worth to it"),
      .range(
        "commitments", .share, Slot(\.commitments), "How much of its force is bound elsewhere"),
      .reference("prefers", to: .claimant, Slot(\.prefers), "Whom it would rather see rule"),
      .range(
        "alignment", .share, Slot(\.alignment), "The client's alignment with it before the crisis"),
    ])
}
