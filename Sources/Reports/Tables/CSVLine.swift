/// One record of a CSV file after RFC 4180, ended by a line feed.
struct CSVLine {
  private(set) var text = ""

  /// A line of fields.
  init(_ fields: [String] = []) { for field in fields { append(field) } }

  /// Appends a text; quoted where it holds a comma, a quote or a line break.
  mutating func append(_ field: String) {
    if !text.isEmpty { text += "," }
    guard field.contains(where: { ",\"\r\n\r\n".contains($0) }) || field.isEmpty && text.isEmpty
    else {
      text += field
      return
    }
    text += "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  /// Appends a number; nothing where it is not finite.
  mutating func append(_ value: Double) { append(value.isFinite ? JSONNumber.text(value) : "") }

  /// The record with its line feed.
  var ended: String { text + "\n" }
}
