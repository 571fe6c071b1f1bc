/// The records of a CSV text after RFC 4180.
enum CSVRecords {
  static func of(_ text: String) -> [[String]] {
    var (records, fields, field, isQuoted) = ([[String]](), [String](), "", false)
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"": field.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\n" where !isQuoted:
        records.append(fields + [field])
        (fields, field) = ([], "")
      default: field.append(character)
      }
    }
    return records
  }
}
