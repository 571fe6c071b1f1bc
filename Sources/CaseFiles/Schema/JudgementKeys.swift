import Inference
import Polity

/// Keys that hold what somebody judges: marks of an analyst, numbers that an explanation assumes.
extension Key {
  /// Explanations and the analyst's marks for them.
  static func marks(
    _ name: String, _ slot: Slot<Root, [String: AnalystMark]>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .marks, need: .optional, says: says)
    return judgements(note, slot) { text, place, book in
      if let mark = AnalystMark(spelled: text) { return mark }
      let hint = NearestWord.hint(text, in: KeyKind.markWords, called: "one of")
      let letters = AnalystMark.allCases.map(\.letters)
      let isLetters = letters.contains(text.uppercased())
      book.fault(
        "\(book.path) cannot be '\(text.prefix(60))'", place,
        isLetters ? "did you mean '\(text.uppercased())'?" : hint)
      return nil
    }
  }

  /// Parameters and the numbers or ranges that hold of them.
  static func assumptions(
    _ name: String, _ slot: Slot<Root, [String: Uncertain]>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .assumptions, need: .optional, says: says)
    let rule = NumberRule(support: .real, bounds: -1e12...1e12)
    return judgements(note, slot) { text, place, book in
      value(NumberSpelling(rule: rule).uncertain(text), place, &book)
    }
  }

  /// A mapping of names to what `convert` reads, which reports what it cannot read.
  private static func judgements<Value: Sendable>(
    _ note: KeyNote, _ slot: Slot<Root, [String: Value]>,
    convert: @escaping @Sendable (String, Place, inout Notebook) -> Value?
  ) -> Key {
    Key(note) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      var values: [String: Value] = [:]
      for entry in entries {
        book.within(entry.key, at: entry.keyPlace) { book in
          let inner = KeyNote(name: entry.key, kind: .text, need: .optional, says: "")
          guard let text = Self.text(entry.value, inner, &book) else { return }
          guard let value = convert(text, entry.value.place, &book) else { return }
          if !entry.isRepeated { values[entry.key] = value }
        }
      }
      slot.set(&root, values)
    }
  }
}
