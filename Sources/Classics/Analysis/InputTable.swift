/// A user's file as rows of cells, with every line that cannot be read named.
///
/// Cells are parted by commas and trimmed; a cell may stand in double quotes, with a quote inside
/// written twice. Empty lines, a byte order mark and carriage returns are skipped.
struct InputTable {
  /// A line that says something.
  struct Row {
    /// Line number in the file, from 1.
    var line: Int
    var cells: [String]
  }

  /// The name of the file, for messages.
  let name: String
  private(set) var rows: [Row] = []
  private(set) var faults: [String] = []

  init(_ file: InputFile) {
    name = file.name
    var bytes = file.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        fault(index + 1, "is not UTF-8 text")
        continue
      }
      guard let cells = Self.cells(text) else {
        fault(index + 1, "has a quote that is not closed")
        continue
      }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: index + 1, cells: cells)) }
    }
  }

  /// Notes what is wrong with a line.
  mutating func fault(_ line: Int, _ message: String) {
    faults.append("\(name):\(line): \(message)")
  }

  /// Notes what is wrong with the whole file.
  mutating func fault(_ message: String) { faults.append("\(name): \(message)") }

  /// Throws what was found wrong, if anything.
  func finish() throws(ClassicFault) {
    if !faults.isEmpty { throw report }
  }

  /// What was found wrong, as an error; of many faults the first 50 and how many more.
  var report: ClassicFault {
    let rest = faults.count - 50
    return ClassicFault(
      faults.prefix(50) + (rest > 0 ? ["\(name): and \(rest) more faults"] : []))
  }

  /// A cell as a message may show it: short, and without control characters.
  static func shown(_ cell: String) -> String {
    let plain = cell.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) }
    return plain.count > 40 ? String(plain.prefix(40)) + "..." : String(plain)
  }

  /// The cells of a line; nil if a quote is left open.
  private static func cells(_ line: String) -> [String]? {
    var cells: [String] = []
    var cell = ""
    var (isQuoted, wasQuoted) = (false, false)
    var scalars = line.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if next == "\"" {
          cell.append("\"")
          next = scalars.next()
        } else {
          isQuoted = false
        }
      } else if scalar == ",", !isQuoted {
        cells.append(wasQuoted ? cell : trimmed(cell))
        (cell, wasQuoted) = ("", false)
      } else if scalar == "\"", trimmed(cell).isEmpty, !wasQuoted {
        (cell, isQuoted, wasQuoted) = ("", true, true)
      } else if !(wasQuoted && isBlank(scalar)) {
        cell.unicodeScalars.append(scalar)
      }
    }
    cells.append(wasQuoted ? cell : trimmed(cell))
    return isQuoted ? nil : cells
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r"
  }

  private static func trimmed(_ text: String) -> String {
    let front = text.unicodeScalars.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(front[...last])
  }
}
