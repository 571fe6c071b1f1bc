import Polity

/// The keys of `putsch:`.
enum PutschKeys {
  static let shape = Shape<PutschSheet>(
    "putsch", fresh: { PutschSheet() },
    [
      .text("what", Slot(\.putsch.what), need: .required, "What happened, in one sentence"),
      .moment("when", need: .assumed("the first midnight"), "When it strikes") { sheet, moment in
        sheet.moment = moment
      },
      .number(
        "chance", .share, Slot(\.putsch.chance), need: .assumed("they strike"),
        "How likely it is that they strike; for one that is feared or announced"),
      .day(
        "announced", Slot(\.putsch.announced), need: .assumed("the day itself"),
        "The day it was known that they might; unknown to a forecast made before"),
      .range("men", .men, Slot(\.putsch.men), "Armed men who strike"),
      .references(
        "regions", to: .region, Slot(\.putsch.regions), need: .assumed("the seat of power"),
        "Where they strike"),
      .reference("organ", to: .organ, Slot(\.putsch.organ), "The organ they come from"),
      .reference("leads", to: .claimant, Slot(\.putsch.leads), "Who would rule if it succeeds"),
    ])
}

/// A putsch and the moment it is dated to.
struct PutschSheet: Sendable {
  var putsch = Putsch(what: "")
  var moment: Moment?
}
