extension GradeTable {
  /// The table as a file that can be edited and read back: comments, then a `key,value` a line.
  public var text: String {
    func remark(_ words: String) -> String {
      "# " + String(words.map { $0.isNewline ? " " : $0 }) + "\n"
    }
    return remark("Grade table: \(name)") + remark(provenance)
      + keys.map { "\($0),\(self[$0] ?? 0)\n" }.joined()
  }

  /// Reads a table; keys that the text leaves out keep the value of `base`.
  ///
  /// Empty lines and lines that begin with `#` are passed over. Throws every fault with its line:
  /// unknown or repeated keys, what is no number, values out of range.
  public init(
    reading text: String, name: String, provenance: String, over base: GradeTable = .standard
  ) throws(GradeTableFaults) {
    var table = base
    table.name = name
    table.provenance = provenance
    var faults: [GradeTableFault] = []
    var seen: [String: Int] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      guard let fault = table.read(String(line), line: place + 1, &seen) else { continue }
      faults.append(fault)
    }
    guard faults.isEmpty else { throw GradeTableFaults(faults) }
    self = table
  }

  private mutating func read(
    _ line: String, line number: Int, _ seen: inout [String: Int]
  ) -> GradeTableFault? {
    func fault(_ column: Int, _ message: String) -> GradeTableFault {
      GradeTableFault(line: number, column: column, message: message)
    }
    let plain = Self.trimmed(line)
    if plain.isEmpty || plain.hasPrefix("#") { return nil }
    let parts = line.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return fault(1, "is not 'key,value': \(plain)") }
    let key = Self.trimmed(String(parts[0]))
    let spelled = Self.trimmed(String(parts[1]))
    let column = parts[0].unicodeScalars.count + 2
    if let first = seen[key] { return fault(1, "repeats the key '\(key)' of line \(first)") }
    seen[key] = number
    guard Self.range(of: key) != nil else { return fault(1, Self.unknown(key)) }
    guard spelled.utf8.allSatisfy({ (48...57).contains($0) || ".+-eE".utf8.contains($0) }),
      let value = Double(spelled)
    else { return fault(column, "'\(spelled)' is not a number") }
    return set(key, to: value).map { fault(column, $0) }
  }

  private static func trimmed(_ text: String) -> String {
    let end = text.reversed().drop { $0 == " " || $0 == "\t" }
    return String(String(end.reversed()).drop { $0 == " " || $0 == "\t" })
  }
}
