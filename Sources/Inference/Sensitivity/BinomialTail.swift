import RandomStreams

/// Tails of the binomial distribution.
enum BinomialTail {
  /// Chance of at least `count` of `trials`. O(trials - count).
  static func atLeast(_ count: Int, of trials: Int, chance: Double) -> Double {
    guard count > 0 else { return 1 }
    guard count <= trials, chance > 0 else { return 0 }
    guard chance < 1 else { return 1 }
    let (yes, no) = (Elementary.log(chance), Elementary.log1p(-chance))
    let all = Elementary.logFactorial(trials)
    var tail = 0.0
    for k in count...trials {
      let ways = all - Elementary.logFactorial(k) - Elementary.logFactorial(trials - k)
      tail += Elementary.exp(ways + Double(k) * yes + Double(trials - k) * no)
    }
    return min(1, tail)
  }
}
