import Polity

/// The keys of a later shock.
enum LaterShockKeys {
  static let shape = Shape<LaterShockSheet>(
    "a later shock", fresh: { LaterShockSheet(id: "") },
    [
      .text("what", Slot(\.shock.what), need: .required, "What happened, in one sentence"),
      .moment("when", need: .required, "When it strikes; unknown to a forecast made before") {
        $0.moment = $1
      },
      .range("size", .deviations, Slot(\.shock.size), "Size in standard deviations of disposition"),
    ])
}

/// A later shock and the moment it is dated to.
struct LaterShockSheet: Sendable {
  var shock: LaterShock
  var moment: Moment?

  init(id: String) { shock = LaterShock(id: id, what: "", hour: 0) }
}
