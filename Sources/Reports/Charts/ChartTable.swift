/// The numbers of a chart: what its table, its CSV and its Vega-Lite twin show.
public struct ChartTable: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// Name in files, and in words.
    public let id: String
    /// Title for a reader.
    public let title: String
    /// It holds numbers.
    public let isNumber: Bool

    /// A column of words.
    public static func words(_ id: String, _ title: String) -> Column {
      Column(id: id, title: title, isNumber: false)
    }

    /// A column of numbers.
    public static func numbers(_ id: String, _ title: String) -> Column {
      Column(id: id, title: title, isNumber: true)
    }
  }

  /// A cell: what files hold, and what a reader sees.
  public struct Cell: Sendable, Equatable {
    let raw: String
    let number: Double?
    /// What a reader sees.
    public let shown: String

    /// Words.
    public static func words(_ text: String) -> Cell {
      Cell(raw: PlainText.cleaned(text), number: nil, shown: text)
    }

    /// A number as it is, and as a reader sees it.
    public static func number(_ value: Double, _ shown: String) -> Cell {
      Cell(raw: value.isFinite ? JSONNumber.text(value) : "", number: value, shown: shown)
    }

    /// A probability.
    public static func chance(_ value: Double) -> Cell {
      number(value, Percent(value).description)
    }
  }

  /// The columns.
  public let columns: [Column]
  /// Rows of as many cells.
  public let rows: [[Cell]]

  /// A table.
  public init(_ columns: [Column], _ rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as CSV (RFC 4180): a line of names, raw numbers, line feeds.
  public var csv: String {
    ([columns.map(\.id)] + rows.map { $0.map(\.raw) }).map { CSVLine($0).ended }.joined()
  }

  /// The table as a reader sees it.
  func markup(_ caption: String) -> Markup {
    .table(
      caption: caption, columns: columns.map { ($0.title, $0.isNumber) },
      rows: rows.map { $0.map(\.shown) })
  }
}
