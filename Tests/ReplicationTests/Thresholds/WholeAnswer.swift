import Classics

extension ClassicAnswer {
  /// Something is said, and every row of every table has a cell a column.
  var isWhole: Bool {
    !sentences.isEmpty
      && tables.allSatisfy { table in
        !table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count }
      }
  }
}

extension Figure {
  /// Between one and six series, each with finite points, positive on logarithmic axes.
  var isDrawable: Bool {
    (1...6).contains(series.count)
      && series.allSatisfy { line in
        !line.points.isEmpty
          && line.points.allSatisfy { point in
            point.x.isFinite && point.y.isFinite && (!x.isLogarithmic || point.x > 0)
              && (!y.isLogarithmic || point.y > 0)
          }
      }
  }
}
