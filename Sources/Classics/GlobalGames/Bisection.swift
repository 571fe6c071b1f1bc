/// Halving, for functions that cross zero once in an interval.
enum Bisection {
  /// Where `function` crosses zero between `low` and `high`, to the last bit that halving can tell;
  /// it must have opposite signs at the ends. At most 300 evaluations.
  static func root(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
    let rises = function(high) > 0
    var (below, above) = (low, high)
    for _ in 0..<300 {
      let middle = below + 0.5 * (above - below)
      guard middle > below, middle < above else { break }
      let value = function(middle)
      if value == 0 { return middle }
      if (value < 0) == rises { below = middle } else { above = middle }
    }
    return below + 0.5 * (above - below)
  }
}
