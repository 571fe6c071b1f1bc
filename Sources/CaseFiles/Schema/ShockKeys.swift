import Polity

/// The keys of `shock:`.
enum ShockKeys {
  static let shape = Shape<ShockSheet>(
    "shock", fresh: { ShockSheet() },
    [
      .text("what", Slot(\.shock.what), need: .required, "What happened, in one sentence"),
      .word(
        "kind", Slot(\.shock.kind), "What kind of grievance; decides which concession answers it"),
      .moment("when", need: .assumed("the first midnight"), "When it strikes") { sheet, moment in
        sheet.moment = moment
      },
      .range(
        "price_ratio", NumberRule(support: .positive, bounds: 0.01...100), Slot(\.shock.priceRatio),
        need: .optional, "For a price: new price over old price"),
      .range(
        "budget_share", .share, Slot(\.shock.budgetShare), need: .optional,
        "For a price: share of a household's budget in the hardest-hit region"),
      .range(
        "size", .deviations, Slot(\.shock.size),
        need: .assumed(NumberSpelling.plain(Shock.unsized)),
        "Size in standard deviations of disposition, where no price is given"),
    ])
}
