import Polity

/// Keys that take a text, a word, a flag or an id.
extension Key {
  /// Free text, taken as it stands.
  static func text(
    _ name: String, _ slot: Slot<Root, String>, need: Need = .optional, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .text, need: need, says: says)
    return leaf(note, slot, show: { $0 }) { text, place, book in
      guard text.unicodeScalars.contains(where: { $0 != " " && $0 != "\n" }) else {
        book.fault("\(book.path) is empty", place, "leave the key out, or write a text")
        return nil
      }
      return text
    }
  }

  /// An id for the thing itself.
  static func identifier(
    _ name: String, _ slot: Slot<Root, String>, need: Need, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .identifier, need: need, says: says)
    return leaf(note, slot, show: { $0 }) { text, place, book in
      Self.checked(text, place, &book) ? text : nil
    }
  }

  /// Reports a text that is no id.
  static func checked(_ text: String, _ place: Place, _ book: inout Notebook) -> Bool {
    if Identifier.isValid(text) { return true }
    let better = Identifier.repaired(text)
    let hint = better.isEmpty || better == text ? "" : "did you mean '\(better)'?"
    let rule =
      text.utf8.count > Identifier.longest
      ? "at most \(Identifier.longest) characters" : "letters, digits, '-' and '_' only"
    book.fault("'\(text.prefix(80))' is no id: ids have \(rule)", place, hint)
    return false
  }

  /// One of a closed list of words.
  static func word<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ slot: Slot<Root, Value>, need: Need = .usual, _ says: String
  ) -> Key where Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    let note = KeyNote(name: name, kind: .word(words), need: need, says: says)
    return leaf(note, slot, show: \.rawValue) { text, place, book in
      if let value = Value(rawValue: text) { return value }
      let hint = NearestWord.hint(text, in: words, called: "one of")
      book.fault("\(book.path) cannot be '\(text.prefix(60))'", place, hint)
      return nil
    }
  }

  /// A list of words, each from a closed list.
  static func words<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ slot: Slot<Root, [Value]>, need: Need = .usual, _ says: String
  ) -> Key where Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    let note = KeyNote(name: name, kind: .words(words), need: need, says: says)
    let show: @Sendable ([Value]) -> String = { "[\($0.map(\.rawValue).joined(separator: ", "))]" }
    return Key(note, usual: { slot.get($0).map(show) }) { item, root, book in
      var values: [Value] = []
      for (text, place) in Self.list(item, note, &book) {
        if let value = Value(rawValue: text) {
          values.append(value)
        } else {
          let hint = NearestWord.hint(text, in: words, called: "one of")
          book.fault("\(book.path) cannot hold '\(text.prefix(60))'", place, hint)
        }
      }
      slot.set(&root, values)
    }
  }

  /// `yes` or `no`; `true` and `false` are understood.
  static func flag(
    _ name: String, _ slot: Slot<Root, Bool>, need: Need = .usual, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .flag, need: need, says: says)
    return leaf(note, slot, show: { $0 ? "yes" : "no" }) { text, place, book in
      switch text {
      case "yes", "true": return true
      case "no", "false": return false
      default:
        // `on` and `off` are yes and no elsewhere, though `on` looks more like `no`.
        let twins = ["on": "yes", "off": "no", "y": "yes", "n": "no", "1": "yes", "0": "no"]
        let lower = text.lowercased()
        let hint = twins[lower] ?? NearestWord.of(lower + " ", in: ["yes", "no", "true", "false"])
        book.fault(
          "\(book.path) takes yes or no, not '\(text.prefix(60))'", place,
          hint.map { "did you mean '\($0)'?" } ?? "")
        return nil
      }
    }
  }

  /// The texts of a list and their places; reports what is no list of texts.
  static func list(_ item: Item, _ note: KeyNote, _ book: inout Notebook) -> [(String, Place)] {
    switch item.content {
    case .list(let items):
      var texts: [(String, Place)] = []
      for item in items {
        if case .text(let text, _) = item.content {
          texts.append((text, item.place))
        } else if case .refused = item.content {
          continue
        } else {
          book.fault("\(book.path) takes \(note.kind.words), but holds \(item.kind)", item.place)
        }
      }
      return texts
    case .refused: return []
    case .text(let text, _):
      book.fault(
        "\(book.path) takes \(note.kind.words), not \(item.kind)", item.place,
        "write [\(text.prefix(40))]")
      return []
    case .blank, .mapping:
      book.fault(
        "\(book.path) takes \(note.kind.words), not \(item.kind)", book.place(book.path))
      return []
    }
  }
}
