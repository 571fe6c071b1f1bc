/// Keys that take mappings: of fixed keys, or of ids.
extension Key {
  /// A mapping with keys of its own.
  static func record<Value>(
    _ name: String, _ slot: Slot<Root, Value>, _ shape: Shape<Value>, need: Need = .usual,
    _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .record(shape.notes), need: need, says: says)
    let absent: @Sendable (Root, inout Notebook, Place, String) -> Void = {
      root, book, place, _ in
      guard note.need == .usual else {
        if case .assumed(let text) = note.need { book.assume(name, text, says) }
        return
      }
      let steps = book.path.isEmpty ? name : book.path + "." + name
      var inner = Notebook()
      shape.absent(slot.get(root) ?? shape.fresh(), &inner, place)
      for assumed in inner.defaults {
        book.defaults.append(
          AssumedDefault(key: "\(steps).\(assumed.key)", value: assumed.value, why: assumed.why))
      }
    }
    return Key(note, absent: absent) { item, root, book in
      guard Self.entries(item, note, &book) != nil else { return }
      var value = slot.get(root) ?? shape.fresh()
      shape.read(item, into: &value, &book)
      slot.set(&root, value)
    }
  }

  /// A mapping of ids, in the order of the file.
  static func table<Value>(
    _ name: String, of referent: Referent, _ slot: Slot<Root, [Value]>, _ shape: Shape<Value>,
    need: Need = .optional, atMost limit: Int = 100_000,
    new: @escaping @Sendable (String) -> Value, _ says: String
  ) -> Key {
    let kind = KeyKind.table(referent, shape.notes)
    let note = KeyNote(name: name, kind: kind, need: need, says: says)
    return Key(note) { item, root, book in
      guard let entries = Self.entries(item, note, &book) else { return }
      if entries.count > limit {
        book.fault("there are \(entries.count) \(name), more than \(limit)", book.place(book.path))
      }
      var values = slot.get(root) ?? []
      let known = Set(book.declared[referent] ?? [])
      for entry in entries.prefix(limit) {
        _ = Self.checked(entry.key, entry.keyPlace, &book)
        if known.contains(entry.key) {
          book.fault("'\(entry.key)' is defined in two files", entry.keyPlace)
        }
        var value = new(entry.key)
        if entry.isRepeated || known.contains(entry.key) {
          book.faultsOnly { Self.read(entry, shape, into: &value, &$0) }
        } else {
          Self.read(entry, shape, into: &value, &book)
          values.append(value)
          book.declare(referent, [entry.key])
        }
      }
      slot.set(&root, values)
    }
  }

  /// Reads the mapping below an id.
  private static func read<Value>(
    _ entry: Entry, _ shape: Shape<Value>, into value: inout Value, _ book: inout Notebook
  ) {
    book.within(entry.key, at: entry.keyPlace) { book in
      if case .blank = entry.value.content {
        book.fault("\(book.path) has no keys", entry.keyPlace, "write {} to take every default")
      } else {
        shape.read(entry.value, into: &value, &book)
      }
    }
  }
}
