/// A JSON value whose keys keep the order in which they were written.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case string(String)
  case integer(String)
  case number(Double)
  case probability(Double)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// A whole number.
  static func count(_ value: Int) -> JSONValue { .integer(String(value)) }

  /// Appends the value, indented by two blanks a level; a list's element of plain values stands on
  /// one line.
  func write(to text: inout String, indent: Int = 0) {
    switch self {
    case .null: text += "null"
    case .flag(let value): text += value ? "true" : "false"
    case .string(let value): Self.quote(value, to: &text)
    case .integer(let value): text += value
    case .number(let value): text += JSONNumber.text(value)
    case .probability(let value): text += JSONNumber.exact(value)
    case .list(let values):
      Self.write(values.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
    case .object(let pairs):
      Self.write(pairs.map { ($0, $1) }, "{", "}", to: &text, indent: indent)
    }
  }

  private static func write(
    _ members: [(String?, JSONValue)], _ open: String, _ close: String, to text: inout String,
    indent: Int
  ) {
    text += open
    for (place, member) in members.enumerated() {
      text += (place == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      if let key = member.0 {
        quote(key, to: &text)
        text += ": "
      }
      if member.0 == nil, case .object(let pairs) = member.1, pairs.allSatisfy(\.1.isPlain) {
        line(pairs, to: &text)
      } else {
        member.1.write(to: &text, indent: indent + 2)
      }
    }
    if !members.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func line(_ pairs: [(String, JSONValue)], to text: inout String) {
    text += "{"
    for (place, pair) in pairs.enumerated() {
      text += place == 0 ? "" : ", "
      quote(pair.0, to: &text)
      text += ": "
      pair.1.write(to: &text)
    }
    text += "}"
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// Appends a string with everything escaped that JSON, JavaScript or a terminal would stumble on.
  static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where unsafe.contains { $0.contains(scalar.value) }:
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Control characters, line separators and bidirectional overrides.
  private static let unsafe: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069,
  ]
}
