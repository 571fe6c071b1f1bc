/// The rows of a table as text, or what is wrong with it as text.
///
/// Comma-separated with RFC 4180's quotes; lines end in LF, CRLF or CR; a byte-order mark and empty
/// rows are passed over. Nothing traps on any bytes. O(bytes).
package struct CSVRows {
  /// A row with the line it starts on, counted from 1, and its fields without blanks around them.
  package struct Row: Equatable {
    package var line: Int
    package var fields: [String]
  }
  /// Rows, fields of a row and faults kept at most: hostile files would have hundreds of millions.
  private static let most = (rows: 1_000_000, fields: 1000, faults: 1000)

  package private(set) var rows: [Row] = []
  /// What is wrong, with the line; at most 1,000 entries.
  package private(set) var faults: [(line: Int, what: String)] = []

  private var line = 1
  private var start = 1
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  private var wasQuoted = false

  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      faults.append((1, "the file is UTF-16; save it as UTF-8"))
      return
    }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      place += take(bytes[place], next)
    }
    if isQuoted { faults.append((start, "a quotation mark is not closed")) }
    endRow()
  }

  private mutating func fault(_ line: Int, _ what: String) {
    if faults.count < Self.most.faults { faults.append((line, what)) }
  }

  /// Takes a byte, and sometimes the next; says how many.
  private mutating func take(_ byte: UInt8, _ next: UInt8) -> Int {
    let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    let isPair = byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n")
    switch byte {
    case 0:
      fault(line, "a NUL byte; this is not a text file")
    case UInt8(ascii: "\"") where isQuoted && next == byte:
      field.append(byte)
      return 2
    case UInt8(ascii: "\"") where isQuoted:
      isQuoted = false
    case UInt8(ascii: "\"") where field.allSatisfy { $0 == 0x20 } && !wasQuoted:
      (isQuoted, wasQuoted) = (true, true)
      field = []
    case UInt8(ascii: ",") where !isQuoted:
      endField()
    case _ where isEnd && !isQuoted:
      endRow()
      line += 1
      start = line
    default:
      if isEnd { line += 1 }
      field.append(isEnd ? 0x20 : byte)
    }
    return isPair ? 2 : 1
  }

  private mutating func endField() {
    guard fields.count < Self.most.fields else {
      if !field.isEmpty { fault(start, "more than \(Self.most.fields) fields") }
      field.removeAll(keepingCapacity: true)
      return
    }
    if let text = String(validating: field, as: UTF8.self) {
      fields.append(Self.trimmed(text))
    } else {
      fault(start, "field \(fields.count + 1) is not valid UTF-8")
      fields.append("")
    }
    field.removeAll(keepingCapacity: true)
    wasQuoted = false
  }

  private mutating func endRow() {
    endField()
    if fields.contains(where: { !$0.isEmpty }) {
      if rows.count < Self.most.rows {
        rows.append(Row(line: start, fields: fields))
      } else if rows.count == Self.most.rows {
        fault(start, "more than \(Self.most.rows) rows")
      }
    }
    fields = []
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(text.drop(while: blanks).reversed().drop(while: blanks).reversed())
  }
}
