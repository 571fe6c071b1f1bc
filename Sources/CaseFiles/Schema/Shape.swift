/// The keys of a mapping, each tied to a part of the value it describes.
///
/// A shape is the only declaration of its keys: reading, faults on unknown keys, the reference of
/// `explain-key` and the JSON Schema all come from it.
struct Shape<Root>: Sendable {
  /// What the mapping describes, such as `a region`.
  let name: String
  /// The value with everything left out; the usual values are read off it.
  let fresh: @Sendable () -> Root
  let keys: [Key<Root>]

  init(_ name: String, fresh: @escaping @Sendable () -> Root, _ keys: [Key<Root>]) {
    self.name = name
    self.fresh = fresh
    self.keys = keys
  }

  /// The keys without what they are tied to.
  var notes: [KeyNote] {
    let root = fresh()
    return keys.map { key in
      var note = key.note
      note.usual = key.usual(root)
      return note
    }
  }

  /// Reads a mapping into a value that holds the usual values.
  func read(_ item: Item, into root: inout Root, _ book: inout Notebook) {
    switch item.content {
    case .mapping(let entries): read(entries, at: item.place, into: &root, &book)
    case .refused: return
    default:
      book.fault(
        "\(book.subject(or: name)) takes a mapping of keys to values, not \(item.kind)", item.place)
    }
  }

  private func read(
    _ entries: [Entry], at place: Place, into root: inout Root, _ book: inout Notebook
  ) {
    let unknown = entries.filter { entry in !keys.contains { $0.note.name == entry.key } }
    let meant = Set(unknown.prefix(Notebook.most).compactMap { nearest($0.key) })
    for key in keys {
      let entry = entries.first { $0.key == key.note.name && !$0.isRepeated }
      if let entry {
        book.within(entry.key, at: entry.valuePlace) { key.read(entry.value, &root, &$0) }
      } else if !meant.contains(key.note.name) {
        key.absent(root, &book, place, name)
      }
    }
    for entry in unknown { reportUnknown(entry, &book) }
    readRepeated(entries, root, &book)
  }

  /// Reads keys that stand a second time, for their faults only.
  private func readRepeated(_ entries: [Entry], _ root: Root, _ book: inout Notebook) {
    for entry in entries where entry.isRepeated {
      guard let key = keys.first(where: { $0.note.name == entry.key }) else { continue }
      var scratch = root
      book.faultsOnly { book in
        book.within(entry.key, at: entry.valuePlace) { key.read(entry.value, &scratch, &$0) }
      }
    }
  }

  private func nearest(_ word: String) -> String? {
    NearestWord.of(word, in: keys.map(\.note.name))
  }

  /// Notes the usual values of a mapping that is left out.
  func absent(_ root: Root, _ book: inout Notebook, _ place: Place) {
    for key in keys where key.note.need != .required { key.absent(root, &book, place, name) }
  }

  private func reportUnknown(_ entry: Entry, _ book: inout Notebook) {
    guard !book.isFull else { return }
    let names = keys.map(\.note.name)
    var hint = NearestWord.hint(entry.key, in: names, called: "its keys")
    if !hint.hasPrefix("did"), let home = KeyReference.home(of: entry.key, besides: name) {
      hint = "'\(entry.key)' is a key of \(home)"
    }
    if !hint.hasPrefix("did"), Self.isPhrase(entry.key) {
      hint = "a comma within { } begins a new key: a text that holds one stands in quotes"
    }
    let shown = entry.key.unicodeScalars.count <= 60 ? entry.key : "\(entry.key.prefix(60))..."
    book.fault("\(book.subject(or: name)) has no key '\(shown)'", entry.keyPlace, hint)
  }

  /// Looks like the rest of a text rather than like a key: several words, or a number.
  private static func isPhrase(_ key: String) -> Bool {
    key.contains(" ") || key.first?.isNumber ?? false
  }
}

extension Entry {
  /// Where a fault about the value is shown: the value, or the key of a mapping or list.
  var valuePlace: Place {
    switch value.content {
    case .text: value.place
    default: keyPlace
    }
  }
}

extension Notebook {
  /// The key being read, or a word for the whole file.
  func subject(or whole: String) -> String { path.isEmpty ? whole : path }
}
