/// Which sites a unit sees, and how bits for sites are laid out so that it can count them.
///
/// A plane of bits is stored in strips of 16 columns; a strip holds one 16-bit word for each row,
/// so that sixteen rows are one vector load and any 16 columns lie in two neighbouring strips. Rows
/// and columns within reach of an edge are repeated beyond the opposite edge: no query wraps.
/// Sixteen rows of sixteen columns make a block of 256 bits.
struct EpsteinSight {
  let width: Int
  let height: Int
  /// Sites within reach towards the left, right, top and bottom; together less than the lattice.
  let left: Int
  let right: Int
  let up: Int
  let down: Int
  /// Strips and blocks of rows of a window, and whether it is a single block.
  let strips: Int
  let blocks: Int
  let isSingle: Bool
  /// Words per strip: the rows, the repetitions, and a last row for what must go nowhere.
  let stride: Int
  let planeWords: Int
  /// The sites seen, strip by strip and block by block, without the unit's own.
  let masks: UnsafeMutablePointer<SIMD16<UInt16>>
  /// Where the bits of a column, and the repetition of a row, are.
  let columns: UnsafeMutablePointer<Column>
  let secondRows: UnsafeMutablePointer<Int32>

  /// The first words and the bits of a column and of its repetition, whose bit is 0 if it has none.
  struct Column: BitwiseCopyable {
    var first: Int32 = 0
    var second: Int32 = 0
    var firstBit: UInt16 = 0
    var secondBit: UInt16 = 0
  }

  init(
    width: Int, height: Int, vision: Double, shape: EpsteinRules.VisionShape,
    memory: EpsteinMemory
  ) {
    let reach = Int(min(max(vision, 0), 4000))
    self.width = width
    self.height = height
    left = min(reach, (width - 1) / 2)
    right = min(reach, width / 2)
    up = min(reach, (height - 1) / 2)
    down = min(reach, height / 2)
    strips = (left + right) / 16 + 1
    blocks = (up + down) / 16 + 1
    isSingle = strips * blocks == 1
    stride = height + 16 * blocks + 1
    planeWords = ((width - 1) / 16 + strips + 1) * stride
    masks = memory.block(strips * blocks, of: SIMD16(repeating: 0))
    columns = memory.block(width, of: Column())
    secondRows = memory.block(height, of: 0)
    fillMasks(vision, shape)
    fillPlaces()
  }

  private func fillMasks(_ vision: Double, _ shape: EpsteinRules.VisionShape) {
    for row in 0...(up + down) {
      for column in 0...(left + right) {
        let across = (column - left).magnitude
        let along = (row - up).magnitude
        guard across + along > 0, Self.sees(across, along, vision, shape) else { continue }
        masks[column / 16 * blocks + row / 16][row % 16] |= 1 << UInt16(column % 16)
      }
    }
  }

  static func sees(
    _ across: UInt, _ along: UInt, _ vision: Double, _ shape: EpsteinRules.VisionShape
  ) -> Bool {
    switch shape {
    case .euclidean: Double(across * across + along * along) <= vision * vision
    case .moore: Double(max(across, along)) <= vision
    case .neumann: Double(across + along) <= vision
    }
  }

  private func fillPlaces() {
    for x in 0..<width {
      let column = x + left
      columns[x].first = Int32(column / 16 * stride)
      columns[x].firstBit = 1 << UInt16(column % 16)
      let beyond = x < right ? column + width : column - width
      guard beyond >= 0 else { continue }
      columns[x].second = Int32(beyond / 16 * stride)
      columns[x].secondBit = 1 << UInt16(beyond % 16)
    }
    for y in 0..<height {
      let beyond = y < down ? y + up + height : y + up - height
      secondRows[y] = Int32(beyond >= 0 ? beyond : stride - 1)
    }
  }

  /// The sites seen.
  var size: Int {
    (0..<(strips * blocks)).reduce(0) { sum, index in
      (0..<16).reduce(sum) { $0 + masks[index][$1].nonzeroBitCount }
    }
  }
}
