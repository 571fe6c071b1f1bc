import RandomStreams

/// How many of several unlike events happen (the Poisson-binomial distribution).
struct HappenedCount {
  /// Chances of the events.
  let chances: [Double]
  /// Beyond so many events the normal approximation is used.
  static let exactUpTo = 2000

  /// Independent events with these chances.
  init(_ chances: [Double]) { self.chances = chances }

  /// The central interval of the count: each tail outside has at most (1 - level) / 2.
  func interval(level: Double) -> ClosedRange<Double> {
    let tail = (1 - level) / 2
    guard chances.count <= Self.exactUpTo else { return normalInterval(tail) }
    let shares = distribution()
    var below = 0.0
    var low = 0
    while low < shares.count - 1, below + shares[low] <= tail {
      below += shares[low]
      low += 1
    }
    var above = 0.0
    var high = shares.count - 1
    while high > low, above + shares[high] <= tail {
      above += shares[high]
      high -= 1
    }
    return Double(low)...Double(high)
  }

  /// Chances of 0, 1, ... n events. O(n^2).
  private func distribution() -> [Double] {
    var shares = [1.0]
    for p in chances {
      shares.append(0)
      for count in stride(from: shares.count - 1, through: 1, by: -1) {
        shares[count] = shares[count] * (1 - p) + shares[count - 1] * p
      }
      shares[0] *= 1 - p
    }
    return shares
  }

  private func normalInterval(_ tail: Double) -> ClosedRange<Double> {
    let mean = chances.reduce(0, +)
    let variance = chances.reduce(0) { $0 + $1 * (1 - $1) }
    let reach = -Elementary.normalQuantile(tail) * variance.squareRoot()
    return max(0, mean - reach)...min(Double(chances.count), mean + reach)
  }
}
