import RandomStreams

/// Picks a number of people out of pools, pool by pool, each pool in proportion to its weight.
///
/// Conditional binomials with the pool as a cap: the sum is exact, the split is close to sampling
/// without replacement.
struct Draft {
  /// How many are still to be picked, and how many were.
  private(set) var left: Double
  private(set) var taken = 0.0
  private var weight: Double

  /// To pick `count` people from pools whose weights sum to `weight`; at most `weight` of them.
  init(_ count: Int, among weight: Double) {
    left = min(Double(count), weight)
    self.weight = weight
  }

  /// Picks from a pool of whole people, whose weight is their number; the rest of the pools must
  /// hold what is left.
  @inline(__always)
  mutating func take(_ pool: Double, _ stream: inout RandomStream) -> Double {
    guard pool > 0, left > 0 else { return 0 }
    let share = pool / weight
    var hit = share >= 1 ? left : Double(stream.binomial(Int(left), share))
    hit = max(min(hit, pool, left), left - (weight - pool))
    left -= hit
    weight -= pool
    taken += hit
    return hit
  }
}
