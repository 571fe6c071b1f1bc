import Polity

/// The keys of a what-if.
enum WhatIfKeys {
  static let shape = Shape<WhatIfSheet>(
    "a what-if", fresh: { WhatIfSheet(whatIf: WhatIf()) },
    [
      .text("asks", Slot(\.whatIf.asks), "The question, in words"),
      .moments("force", Slot(\.moments), "Moves made at that hour and not before; noon if no hour"),
      .moves("forbid", Slot(\.whatIf.forbidden), "Moves that are never made"),
      .settings("set", Slot(\.whatIf.settings), "Numbers of the model held at a value"),
      .record(
        "facts", Slot(\.whatIf.facts), facts, need: .optional,
        "Hidden facts that are otherwise, under every explanation"),
    ])

  private static let facts = Shape<FactsChange>(
    "changed facts", fresh: { FactsChange() },
    [
      .word("sponsor", Slot(\.sponsor), need: .optional, "Who pays the organised groups"),
      .flag(
        "rival_hostile", Slot(\.rivalHostile), need: .optional,
        "A rival works against the ruler from the start"),
      .word(
        "intent", Slot(\.intent), need: .optional, "What the ruler means to do with the crisis"),
      .flag(
        "patron_forewarned", Slot(\.patronForewarned), need: .optional,
        "The patron was told beforehand"),
      .flag(
        "foreign_fighters", Slot(\.foreignFighters), need: .optional,
        "Trained foreigners are among the organised men"),
    ])
}

extension Key {
  /// Moves and the moments at which they are made.
  static func moments(
    _ name: String, _ slot: Slot<Root, [(move: String, moment: Moment)]>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .moments, need: .optional, says: says)
    return Key(note) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      var moments: [(move: String, moment: Moment)] = []
      for entry in entries {
        book.within(entry.key, at: entry.keyPlace) { book in
          let inner = KeyNote(name: entry.key, kind: .moment, need: .optional, says: "")
          guard let text = Self.text(entry.value, inner, &book) else { return }
          guard let moment = Moment(text) else {
            let wanted = KeyKind.moment.words
            book.fault(
              "\(book.path) takes \(wanted), not '\(text.prefix(60))'", entry.value.place)
            return
          }
          if !entry.isRepeated { moments.append((entry.key, moment)) }
        }
      }
      slot.set(&root, moments)
    }
  }

  /// A list of moves.
  static func moves(_ name: String, _ slot: Slot<Root, [String]>, _ says: String) -> Key {
    let note = KeyNote(name: name, kind: .moves, need: .optional, says: says)
    return Key(note) { item, root, book in
      slot.set(&root, Self.list(item, note, &book).map(\.0))
    }
  }

  /// Parameters and their numbers.
  static func settings(
    _ name: String, _ slot: Slot<Root, [String: Double]>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .settings, need: .optional, says: says)
    return Key(note) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      let rule = NumberRule(support: .real, bounds: -1e12...1e12)
      var values: [String: Double] = [:]
      for entry in entries {
        book.within(entry.key, at: entry.keyPlace) { book in
          let inner = KeyNote(name: entry.key, kind: .number(rule), need: .optional, says: "")
          guard let text = Self.text(entry.value, inner, &book) else { return }
          let result = NumberSpelling(rule: rule).exact(text)
          guard let value = Self.value(result, entry.value.place, &book) else { return }
          if !entry.isRepeated { values[entry.key] = value }
        }
      }
      slot.set(&root, values)
    }
  }
}
