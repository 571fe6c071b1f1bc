/// The words of Vega-Lite that the charts need.
enum VegaWords {
  /// A mark with its channels.
  static func layer(_ mark: String, _ channels: [(String, JSONValue)]) -> JSONValue {
    .object([("mark", .string(mark)), ("encoding", .object(channels))])
  }

  /// A field of a kind, with its title.
  static func field(
    _ name: String, _ kind: String, _ title: String = "", _ more: [(String, JSONValue)] = []
  ) -> JSONValue {
    let titled: [(String, JSONValue)] = title.isEmpty ? [] : [("title", .string(title))]
    return .object([("field", .string(name)), ("type", .string(kind))] + titled + more)
  }

  /// A second end of a bar or band.
  static func end(_ name: String) -> JSONValue { .object([("field", .string(name))]) }

  /// Several layers.
  static func layers(_ layers: JSONValue...) -> [(String, JSONValue)] {
    [("width", .count(520)), ("layer", .list(layers))]
  }

  /// In the order of the data.
  static let unsorted: [(String, JSONValue)] = [("sort", .null)]

  /// On a scale of powers of ten that can hold 0.
  static let symlog: [(String, JSONValue)] = [
    ("scale", .object([("type", .string("symlog"))]))
  ]

  /// From 0 to 1, as percentages.
  static let share: [(String, JSONValue)] = [
    ("scale", .object([("domain", .list([.number(0), .number(1)]))])),
    ("axis", .object([("format", .string("%"))])),
  ]
}
