import Polity

/// The keys of a rally.
enum RallyKeys {
  static let shape = Shape<RallySheet>(
    "a rally", fresh: { RallySheet(id: "") },
    [
      .text("what", Slot(\.rally.what), need: .required, "What people were called to"),
      .moment("when", need: .required, "When they were to come; without a time, at noon") {
        $0.moment = $1
      },
      .day(
        "announced", Slot(\.rally.announced), need: .assumed("the day itself"),
        "The day the call became public; unknown to a forecast made before"),
      .references(
        "regions", to: .region, Slot(\.rally.regions), need: .assumed("everywhere"),
        "Where they were to come"),
    ])
}

/// A rally and the moment it is dated to.
struct RallySheet: Sendable {
  var rally: Rally
  var moment: Moment?

  init(id: String) { rally = Rally(id: id, what: "", hour: 0) }
}
