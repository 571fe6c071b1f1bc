import Polity

/// The keys of an explanation of the case's own, or of a template whose prior or label is changed.
enum ExplanationKeys {
  static let shape = Shape<ExplanationPrior>(
    "an explanation", fresh: { ExplanationPrior(id: "", weight: 0) },
    [
      .text("label", Slot(\.label), need: .assumed("the template's"), "Name shown to a reader"),
      .number("prior", .weight, Slot(\.weight), need: .required, prior),
      .text("says", Slot(\.says), need: .assumed("the template's"), "What it says, in a sentence"),
      .record("facts", Slot(\.facts), facts, need: .optional, "What is true if it is"),
      .assumptions(
        "set", Slot(\.settings),
        "Numbers of the model that hold under this explanation only; in doubt a range"),
    ])

  static let prior = "Prior weight; normalised over the explanations of the case"

  static let facts = Shape<Facts>(
    "facts", fresh: { Facts() },
    [
      .word("sponsor", Slot(\.sponsor), "Who pays the organised groups"),
      .flag(
        "rival_hostile", Slot(\.rivalHostile), "A rival works against the ruler from the start"),
      .word("intent", Slot(\.intent), "What the ruler means to do with the crisis"),
      .flag("patron_forewarned", Slot(\.patronForewarned), "The patron was told beforehand"),
      .flag(
        "foreign_fighters", Slot(\.foreignFighters),
        "Trained foreigners are among the organised men"),
    ])
}

extension Key {
  /// `explanations:`: ids to a prior, or to a mapping with `prior:`.
  static func priors(_ name: String, _ slot: Slot<Root, [ExplanationPrior]>) -> Key {
    let says = "Explanations to weigh and their priors"
    let note = KeyNote(
      name: name, kind: .priors(ExplanationKeys.shape.notes),
      need: .assumed("every template at its default prior"), says: says)
    return Key(note) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      var priors: [ExplanationPrior] = []
      for entry in entries {
        let isId = Self.checked(entry.key, entry.keyPlace, &book)
        var prior = ExplanationPrior(id: entry.key, weight: 0)
        book.within(entry.key, at: entry.keyPlace) { book in
          Self.read(entry.value, into: &prior, &book)
        }
        guard !entry.isRepeated else { continue }
        priors.append(prior)
        book.declare(.explanation, [entry.key])
        // A plain prior needs a template of that name; facts or numbers make one of the case's own.
        if isId, prior.facts == nil, !book.has("\(book.path).\(entry.key).set") {
          book.uses.append(
            Notebook.Use(
              name: entry.key, referent: .explanation, path: name, place: entry.keyPlace))
        }
      }
      slot.set(&root, priors)
    }
  }

  private static func read(_ item: Item, into prior: inout ExplanationPrior, _ book: inout Notebook)
  {
    guard case .text(let text, _) = item.content else {
      return ExplanationKeys.shape.read(item, into: &prior, &book)
    }
    let result = NumberSpelling(rule: .weight).exact(text)
    prior.weight = value(result, item.place, &book) ?? 0
  }
}
