package import Polity

/// Regions on a grid, each near its place on the map and none over another.
package struct TileGrid: Sendable {
  /// A place on the grid, from the upper left.
  package struct Cell: Sendable, Hashable {
    /// Columns from the left, rows from above.
    package let column: Int
    /// Rows from above.
    package let row: Int
  }
  /// One cell a region, in the order of the regions.
  package let cells: [Cell]
  /// Columns and rows of the grid.
  package let columns: Int
  /// Rows of the grid.
  package let rows: Int

  /// Lays out regions over at most so many columns; in the order of the file, row by row, where one
  /// of them has no position. O(regions squared), some dozens of times.
  package init(_ regions: [Region], most: Int) {
    let positions = regions.compactMap(\.position).filter {
      $0.latitude.isFinite && $0.longitude.isFinite
    }
    guard positions.count == regions.count, regions.count > 1 else {
      let across = max(1, min(most, regions.count))
      cells = regions.indices.map { Cell(column: $0 % across, row: $0 / across) }
      (columns, rows) = (across, (regions.count + across - 1) / across)
      return
    }
    let frame = Frame(positions, most: max(1, most))
    var places = Self.nearest(positions, frame)
    Self.improve(&places, positions, frame)
    let (left, top) = (places.map(\.column).min() ?? 0, places.map(\.row).min() ?? 0)
    cells = places.map { Cell(column: $0.column - left, row: $0.row - top) }
    columns = (cells.map(\.column).max() ?? 0) + 1
    rows = (cells.map(\.row).max() ?? 0) + 1
  }

  /// The map and the grid over it.
  private struct Frame {
    var west: Double
    var north: Double
    var wide: Double
    var high: Double
    var columns: Int
    var rows: Int

    init(_ positions: [Region.Position], most: Int) {
      let (latitudes, longitudes) = (positions.map(\.latitude), positions.map(\.longitude))
      west = longitudes.min() ?? 0
      north = latitudes.max() ?? 0
      wide = max(1e-6, (longitudes.max() ?? 0) - west)
      high = max(1e-6, north - (latitudes.min() ?? 0))
      // A degree of longitude at 45 degrees is about 0.7 of one of latitude.
      let aspect = min(4, max(0.25, wide * 0.7 / high))
      let count = Double(positions.count)
      columns = min(most, max(1, Int((2 * count * aspect).squareRoot().rounded())))
      rows = max(1, Int((2 * count / Double(columns)).rounded(.up)))
    }

    /// How far a cell lies from a position, in cells squared.
    func distance(_ cell: Cell, _ position: Region.Position) -> Double {
      let x = (position.longitude - west) / wide * Double(columns - 1) - Double(cell.column)
      let y = (north - position.latitude) / high * Double(rows - 1) - Double(cell.row)
      return x * x + y * y
    }

    var all: [Cell] {
      (0..<rows).flatMap { row in (0..<columns).map { Cell(column: $0, row: row) } }
    }
  }

  private static func nearest(_ positions: [Region.Position], _ frame: Frame) -> [Cell] {
    var free = frame.all
    return positions.map { position in
      let best = free.indices.min {
        (frame.distance(free[$0], position), $0) < (frame.distance(free[$1], position), $1)
      }
      return best.map { free.remove(at: $0) } ?? Cell(column: 0, row: 0)
    }
  }

  /// Exchanges and moves as long as the sum of distances falls.
  private static func improve(
    _ places: inout [Cell], _ positions: [Region.Position], _ frame: Frame
  ) {
    for _ in 0..<60 {
      var isBetter = false
      for one in places.indices {
        for other in places.indices where other > one {
          let now =
            frame.distance(places[one], positions[one])
            + frame.distance(places[other], positions[other])
          let then =
            frame.distance(places[other], positions[one])
            + frame.distance(places[one], positions[other])
          if then < now - 1e-9 {
            places.swapAt(one, other)
            isBetter = true
          }
        }
        let taken = Set(places)
        for cell in frame.all where !taken.contains(cell) {
          let gain =
            frame.distance(places[one], positions[one]) - frame.distance(cell, positions[one])
          if gain > 1e-9 {
            places[one] = cell
            isBetter = true
          }
        }
      }
      if !isBetter { return }
    }
  }
}
