/// A key of a mapping: what it is, how its value is read, and what its absence means.
struct Key<Root>: Sendable {
  let note: KeyNote
  let read: @Sendable (Item, inout Root, inout Notebook) -> Void
  /// Notes what its absence means, given the place and the name of the mapping around it.
  let absent: @Sendable (Root, inout Notebook, Place, String) -> Void
  /// The usual value as a case file spells it, read off a value with everything left out.
  let usual: @Sendable (Root) -> String?

  init(
    _ note: KeyNote,
    absent: (@Sendable (Root, inout Notebook, Place, String) -> Void)? = nil,
    usual: @escaping @Sendable (Root) -> String? = { _ in nil },
    read: @escaping @Sendable (Item, inout Root, inout Notebook) -> Void
  ) {
    self.note = note
    self.read = read
    self.usual = usual
    self.absent = absent ?? { Self.miss(note, usual($0), &$1, $2, $3) }
  }

  /// What happens where a key is left out.
  private static func miss(
    _ note: KeyNote, _ usual: String?, _ book: inout Notebook, _ place: Place, _ whole: String
  ) {
    switch note.need {
    case .required:
      let subject = book.subject(or: whole)
      let around = book.path.isEmpty ? place : book.place(book.path)
      book.fault("\(subject) lacks the key '\(note.name)'", around, "it takes \(note.kind.words)")
    case .usual: book.assume(note.name, usual ?? "", note.says)
    case .assumed(let text): book.assume(note.name, text, note.says)
    case .optional: break
    }
  }

  /// A key whose value is one text, typed by `convert`, which reports what it cannot read.
  static func leaf<Value>(
    _ note: KeyNote, _ slot: Slot<Root, Value>,
    show: @escaping @Sendable (Value) -> String,
    convert: @escaping @Sendable (String, Place, inout Notebook) -> Value?
  ) -> Key {
    Key(note, usual: { slot.get($0).map(show) }) { item, root, book in
      guard let text = Self.text(item, note, &book) else { return }
      if let value = convert(text, item.place, &book) { slot.set(&root, value) }
    }
  }

  /// The text of a node, or a fault if it is none.
  static func text(_ item: Item, _ note: KeyNote, _ book: inout Notebook) -> String? {
    switch item.content {
    case .text(let text, _): return text
    case .refused: return nil
    case .blank:
      let hint =
        note.need == .required ? "it takes \(note.kind.words)" : "leave the key out, or give one"
      book.fault("\(book.path) has no value", book.place(book.path), hint)
    case .list, .mapping:
      book.fault("\(book.path) takes \(note.kind.words), not \(item.kind)", book.place(book.path))
    }
    return nil
  }
}
