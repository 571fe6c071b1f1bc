import RandomStreams

/// Permutations and bootstraps of rows in whole blocks.
struct BlockDraws {
  let blocks: Int
  let size: Int
  let count: Int
  let seed: UInt64

  /// What `read` says of the rows in shuffled order, once a draw.
  func permuted<Reading>(_ read: ([Int]) -> Reading) -> [Reading] {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("sensitivity-permutation"))
    var order = Array(0..<blocks)
    return (0..<count).map { _ in
      for place in order.indices.reversed() { order.swapAt(place, luck.index(below: place + 1)) }
      return read(rows(of: order))
    }
  }

  /// What `read` says of rows drawn with replacement, once a draw.
  func resampled<Reading>(_ read: ([Int]) -> Reading) -> [Reading] {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("sensitivity-bootstrap"))
    return (0..<count).map { _ in
      read(rows(of: (0..<blocks).map { _ in luck.index(below: blocks) }))
    }
  }

  private func rows(of order: [Int]) -> [Int] {
    order.flatMap { ($0 * size)..<(($0 + 1) * size) }
  }
}

extension RandomStream {
  /// A whole number from 0 to `count` - 1, the same on every machine and compiler; 0 for a count
  /// below 2.
  mutating func index(below count: Int) -> Int {
    min(max(0, count - 1), Int(uniform() * Double(max(1, count))))
  }
}
