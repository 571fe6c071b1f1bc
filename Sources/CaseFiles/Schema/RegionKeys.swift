import Polity

/// The keys of a region.
enum RegionKeys {
  static let shape = Shape<Region>(
    "a region", fresh: { Region(id: "", people: 0) },
    [
      .text("name", Slot(\.name), need: .assumed("its id"), "Name shown to a reader"),
      .number("people", .people, Slot(\.people), need: .required, "People living here"),
      .range("urban", .share, Slot(\.urban), "Share of its people who live in towns"),
      .range(
        "exposure", .share, Slot(\.exposure),
        "How hard the shock hits here: 1 the hardest-hit region, 0 not at all"),
      .range(
        "grievance", .deviations, Slot(\.grievance),
        "Standing grievance relative to the country, in standard deviations of disposition"),
      .range(
        "garrison", .multiple, Slot(\.garrison), "Police per head relative to the country's average"
      ),
      .flag("seat", Slot(\.isSeat), "Holds the seat of power"),
      .flag("symbolic", Slot(\.isSymbolic), "Its squares stand for the nation"),
      .range(
        "patron_affinity", .share, Slot(\.patronAffinity),
        "Sympathy for the patron's troops; damps the anger at foreign boots"),
      .position("at", Slot(\.position), "Degrees north and degrees east"),
    ])
}
