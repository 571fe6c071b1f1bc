import Classics

extension ClassicText {
  /// Rows shown of a longer table, and the most rows shown whole.
  private static let few = 40
  private static let most = 60

  /// A table under its title; a long one is cut.
  static func show(_ table: ClassicTable, _ page: inout TextPage) {
    page.heading(table.title.capitalisedFirst)
    let isLong = table.rows.count > most
    let cells = table.rows.prefix(isLong ? few : most).map { $0.map(text) }
    page.table(TextTable(columns(table, cells), cells, indent: 0))
    if isLong {
      let rest = Amount.count(table.rows.count - few, "more row")
      page.paragraph("... and \(rest); --json gives all.")
    }
  }

  /// A cell as text; infinite numbers in words.
  static func text(_ cell: ClassicTable.Cell) -> String {
    switch cell {
    case .word(let word): PlainText.cleaned(word)
    case .number(let value, let decimals): Figures.text(value, decimals)
    }
  }

  /// Columns of at most 80 together if the words allow it: titles may break at blanks, numbers and
  /// words of up to 24 letters may not.
  private static func columns(_ table: ClassicTable, _ cells: [[String]]) -> [TextTable.Column] {
    let places = table.columns.indices
    let isRight = places.map { place in
      table.rows.contains { row in
        if row.indices.contains(place), case .number = row[place] { true } else { false }
      }
    }
    let least = places.map { place in
      let column = cells.map { $0.indices.contains(place) ? $0[place] : "" }
      let parts = isRight[place] ? column : column.flatMap(words)
      return (words(table.columns[place]) + parts).map(PlainText.width).max() ?? 1
    }
    var widths = least.map { min(24, $0) }
    let natural = places.map { place in
      (cells.map { $0.indices.contains(place) ? $0[place] : "" } + [table.columns[place]])
        .map(PlainText.width).max() ?? 1
    }
    var spare = TextPage.width - 2 * max(0, places.count - 1) - widths.reduce(0, +)
    while spare > 0, let place = places.first(where: { widths[$0] < natural[$0] }) {
      let narrow = places.filter { widths[$0] < natural[$0] }
        .min { (widths[$0], $0) < (widths[$1], $1) }
      widths[narrow ?? place] += 1
      spare -= 1
    }
    return places.map { place in
      TextTable.Column(
        title: table.columns[place], width: widths[place], isRight: isRight[place])
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
