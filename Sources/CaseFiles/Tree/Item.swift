/// A node of a case file with its place: text is kept as written and typed by the schema later, so
/// that `NO`, `12:30` and `1.10` stay what they are.
struct Item: Sendable {
  /// What the node holds.
  indirect enum Content: Sendable {
    /// Nothing, `~` or `null`.
    case blank
    /// A text and whether it stood in quotes.
    case text(String, quoted: Bool)
    case list([Item])
    case mapping([Entry])
    /// Something already reported; read as nothing, without another fault.
    case refused
  }
  var content: Content
  var place: Place

  /// What the node is, in words.
  var kind: String {
    switch content {
    case .blank, .refused: "nothing"
    case .text(let text, _): text.unicodeScalars.count <= 40 ? "'\(text)'" : "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping and its value.
struct Entry: Sendable {
  var key: String
  var keyPlace: Place
  var value: Item
  /// The key stood in the same mapping before, and was reported; its value is read for faults only.
  var isRepeated: Bool
}
