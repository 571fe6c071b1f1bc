/// The name of a column taken apart: `refusal(police, almaty)`.
struct ColumnName: Sendable, Equatable {
  /// The observable.
  let observable: String
  /// What it is told for; empty: the country.
  let elements: [String]

  /// A column's name, or an expression over one observable without comparison.
  init(_ name: String) {
    let parts = name.split(separator: "(", maxSplits: 1)
    observable = parts.first.map { Self.trimmed($0) } ?? name
    let inside = parts.count > 1 ? parts[1].prefix { $0 != ")" } : ""
    elements = inside.split(separator: ",").map(Self.trimmed)
  }

  /// It speaks of one organ in one region.
  var isCrossed: Bool { elements.count > 1 }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
