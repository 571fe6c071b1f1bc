/// A table of text: a line of titles, then rows; cells that are too long go on below.
package struct TextTable {
  /// A column: its title, the most columns of the terminal it may take, and how it is aligned.
  package struct Column {
    let title: String
    let width: Int
    let isRight: Bool

    package init(title: String, width: Int, isRight: Bool = false) {
      self.title = title
      self.width = width
      self.isRight = isRight
    }
  }

  private let columns: [Column]
  /// Its rows, as they were given.
  let rows: [[String]]
  private let indent: Int

  /// A table; rows shorter than the columns are filled with empty cells.
  package init(_ columns: [Column], _ rows: [[String]], indent: Int = 2) {
    self.columns = columns
    self.rows = rows
    self.indent = indent
  }

  /// Titles of its columns.
  var titles: [String] { columns.map(\.title) }

  /// Places of the columns that stand to the right: those of numbers.
  var numbers: Set<Int> { Set(columns.indices.filter { columns[$0].isRight }) }

  /// The lines, the titles first, two blanks between columns.
  package var lines: [String] {
    let widths = columns.indices.map { place in
      let widest = rows.reduce(PlainText.width(columns[place].title)) {
        max($0, PlainText.width(cell($1, place)))
      }
      return min(columns[place].width, widest)
    }
    return ([columns.map(\.title)] + rows).flatMap { row in
      let cells = columns.indices.map { Wrapping.lines(cell(row, $0), widths[$0]) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line(cells, $0, widths) }
    }
  }

  private func cell(_ row: [String], _ place: Int) -> String {
    row.indices.contains(place) ? row[place] : ""
  }

  private func line(_ cells: [[String]], _ number: Int, _ widths: [Int]) -> String {
    let parts = cells.enumerated().map { place, lines in
      PlainText.padded(
        lines.indices.contains(number) ? lines[number] : "", widths[place],
        right: columns[place].isRight)
    }
    let full = String(repeating: " ", count: indent) + parts.joined(separator: "  ")
    return String(full.reversed().drop { $0 == " " }.reversed())
  }
}
