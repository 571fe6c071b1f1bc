import RandomStreams

/// Pearson's chi-square.
public enum ChiSquare {
  /// P(chi-square with `freedom` degrees of freedom exceeds `value`); exact for even degrees, by
  /// Wilson and Hilferty's cube root (1931, doi:10.1073/pnas.17.12.684) for odd ones. NaN below 1.
  public static func exceedance(_ value: Double, freedom: Int) -> Double {
    guard freedom > 0, !value.isNaN else { return .nan }
    guard value > 0 else { return 1 }
    if freedom % 2 == 1 {
      let spread = 2 / (9 * Double(freedom))
      let root = Elementary.power(value / Double(freedom), 1.0 / 3)
      return Elementary.normalDistribution((1 - spread - root) / spread.squareRoot())
    }
    var term = 1.0
    var sum = 1.0
    for k in stride(from: 1, to: freedom / 2, by: 1) {
      term *= value / 2 / Double(k)
      sum += term
    }
    return sum < .infinity ? min(1, sum * Elementary.exp(-value / 2)) : 0
  }

  /// The chance of counts at least as uneven as these if all cells are equally likely; NaN for
  /// fewer than 2 cells or no count.
  public static func uniformity(_ counts: [Int]) -> Double {
    let total = counts.reduce(0, +)
    guard counts.count > 1, total > 0 else { return .nan }
    let expected = Double(total) / Double(counts.count)
    let value = counts.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    return exceedance(value, freedom: counts.count - 1)
  }
}
