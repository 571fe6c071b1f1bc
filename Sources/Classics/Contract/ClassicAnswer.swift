/// What a run of a classic shows: sentences, then tables.
public struct ClassicAnswer: Sendable, Equatable {
  /// The result in sentences, numbers included.
  public var sentences: [String]
  /// The tables, in the order in which they are shown.
  public var tables: [ClassicTable]

  /// An answer.
  public init(_ sentences: [String], tables: [ClassicTable] = []) {
    self.sentences = sentences
    self.tables = tables
  }
}

/// A table of a classic's answer. Every row has as many cells as there are columns.
public struct ClassicTable: Sendable, Equatable {
  /// Its heading.
  public var title: String
  /// Headings of the columns.
  public var columns: [String]
  /// Cells, row by row.
  public var rows: [[Cell]]

  /// A table.
  public init(_ title: String, columns: [String], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// A word or a number; a number keeps its value, `decimals` is how many digits to show.
  public enum Cell: Sendable, Equatable {
    case word(String)
    case number(Double, decimals: Int)

    /// A whole number.
    public static func count(_ value: Int) -> Cell { .number(Double(value), decimals: 0) }
  }
}
