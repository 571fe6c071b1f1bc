/// Percentiles of a sample, linear between its members.
struct Percentiles {
  private let sorted: [Double]

  /// Of a sample in any order; NaN values are left out.
  init(_ sample: [Double]) { sorted = sample.filter { !$0.isNaN }.sorted() }

  /// The value that a share of the sample lies below; NaN of none.
  func at(_ share: Double) -> Double {
    guard let last = sorted.indices.last, share >= 0, share <= 1 else { return .nan }
    let position = share * Double(last)
    let below = Int(position)
    let above = min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
  }

  /// The central interval; -infinity...infinity of none.
  func central(_ level: Double) -> ClosedRange<Double> {
    let (low, high) = (at((1 - level) / 2), at((1 + level) / 2))
    return low <= high ? low...high : -.infinity ... .infinity
  }
}
