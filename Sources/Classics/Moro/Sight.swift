extension Moro {
  /// For each cell of a torus, how many of something are in sight of it: kept up as they move, so
  /// that looking costs nothing.
  struct Sight {
    /// How many are in sight of each cell, its own included.
    private(set) var seen: [Int32]
    private let torus: Torus

    init(_ torus: Torus) {
      self.torus = torus
      seen = [Int32](repeating: 0, count: torus.cells)
    }

    /// One more or fewer at `cell`.
    mutating func add(_ number: Int32, at cell: Int) {
      for place in torus.view(of: cell) { seen[Int(torus.near[place])] += number }
    }
  }

  /// The cells of a torus and what is in sight of each: those within a Euclidean radius.
  struct Torus {
    let side: Int
    /// The cells in sight of cell 0, of cell 1, and so on; each sees itself first.
    let near: [Int32]
    private let width: Int

    var cells: Int { side * side }

    init(side: Int, vision: Int) {
      let side = max(1, min(side, 200))
      let reach = max(0, min(vision, (side - 1) / 2, 20))
      var offsets = [(0, 0)]
      for row in -reach...reach {
        for column in -reach...reach where (row, column) != (0, 0) {
          if row * row + column * column <= reach * reach { offsets.append((row, column)) }
        }
      }
      self.side = side
      width = offsets.count
      near = (0..<side * side).flatMap { cell in
        offsets.map { row, column in
          let y = (cell / side + row + side) % side
          let x = (cell % side + column + side) % side
          return Int32(y * side + x)
        }
      }
    }

    /// Where in `near` the cells in sight of `cell` stand.
    func view(of cell: Int) -> Range<Int> { cell * width..<(cell + 1) * width }
  }
}
