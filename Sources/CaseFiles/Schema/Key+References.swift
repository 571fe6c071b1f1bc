import Inference
import Polity

/// Keys that point to other parts of the case.
extension Key {
  /// The id of something else.
  static func reference(
    _ name: String, to referent: Referent, _ slot: Slot<Root, String>, need: Need = .optional,
    _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .reference(referent), need: need, says: says)
    return leaf(note, slot, show: { $0 }) { text, place, book in
      book.uses.append(
        Notebook.Use(name: text, referent: referent, path: book.path, place: place))
      return text
    }
  }

  /// A list of ids.
  static func references(
    _ name: String, to referent: Referent, _ slot: Slot<Root, [String]>, need: Need = .optional,
    _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .references(referent), need: need, says: says)
    return Key(note) { item, root, book in
      let texts = Self.list(item, note, &book)
      for (text, place) in texts {
        book.uses.append(
          Notebook.Use(name: text, referent: referent, path: book.path, place: place))
      }
      slot.set(&root, texts.map(\.0))
    }
  }

  /// Ids to shares.
  static func shares(
    _ name: String, of referent: Referent, _ slot: Slot<Root, [String: Double]>,
    need: Need = .optional, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .shares(referent), need: need, says: says)
    return Key(note, usual: { _ in "{}" }) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      var shares: [String: Double] = [:]
      for entry in entries {
        book.within(entry.key, at: entry.valuePlace) { book in
          book.uses.append(
            Notebook.Use(
              name: entry.key, referent: referent, path: book.path, place: entry.keyPlace))
          let rule = KeyNote(name: entry.key, kind: .number(.share), need: .optional, says: "")
          guard let text = Self.text(entry.value, rule, &book) else { return }
          let result = NumberSpelling(rule: .share).exact(text)
          guard let share = Self.value(result, entry.value.place, &book) else { return }
          if !entry.isRepeated { shares[entry.key] = share }
        }
      }
      slot.set(&root, shares)
    }
  }

  /// The entries of a mapping, or a fault if it is none.
  static func entries(_ item: Item, _ note: KeyNote, _ book: inout Notebook) -> [Entry]? {
    switch item.content {
    case .mapping(let entries): return entries
    case .refused: return nil
    case .blank:
      book.fault(
        "\(book.path) has no value", book.place(book.path), "leave the key out, or give one")
    case .text, .list:
      book.fault("\(book.path) takes \(note.kind.words), not \(item.kind)", book.place(book.path))
    }
    return nil
  }

  /// An expression over observables; checked once the whole case is known.
  static func expression(
    _ name: String, _ slot: Slot<Root, String>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .expression, need: .optional, says: says)
    return leaf(note, slot, show: { $0 }) { text, place, book in
      book.sayings.append(Notebook.Saying(text: text, path: book.path, place: place))
      return text
    }
  }

  /// `id C3`: a source and an Admiralty grade.
  static func gradedSource(
    need: Need = .required, _ slot: Slot<Root, GradedSource>
  ) -> Key {
    let says = "Who says so, and the Admiralty grade of the item: reliability A-F, credibility 1-6"
    let note = KeyNote(name: "source", kind: .gradedSource, need: need, says: says)
    return leaf(note, slot, show: { $0.source }) { text, place, book in
      switch GradedSource.read(text) {
      case .success(let graded):
        let length = graded.source.unicodeScalars.count
        book.uses.append(
          Notebook.Use(
            name: graded.source, referent: .source, path: book.path, place: place.part(0, length)))
        return graded
      case .failure(let misspelt):
        let part = place.part(misspelt.offset, misspelt.length)
        book.fault("\(book.path) \(misspelt.message)", part, misspelt.suggestion)
        return nil
      }
    }
  }
}
