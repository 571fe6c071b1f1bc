extension RandomStream {
  /// How many of `trials` independent trials succeed, each with the given probability; exact to
  /// double precision.
  ///
  /// `trials` below 0 count as 0 and above 2^53 as 2^53; NaN counts as probability 0. By inversion
  /// (one draw) while the rarer outcome is expected fewer than 10 times, else by Hörmann's
  /// transformed rejection BTRS (1993, doi:10.1080/00949659308811496), 2.2 to 2.8 draws whatever
  /// the number of trials.
  public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    let n = Swift.min(trials, 1 << 53)
    guard probability < 1 else { return n }
    if n <= 3 {
      var count = 0
      for _ in 0..<n { count += uniform() < probability ? 1 : 0 }
      return count
    }
    if probability <= 0.5 { return rarerOutcome(n, probability) }
    return n - rarerOutcome(n, 1 - probability)
  }

  /// How many of `trials` fire in one step when each fires at a constant hazard: probability
  /// 1 - exp(-`hazard`), computed without cancellation.
  ///
  /// A hazard (expected events per trial and step) not above 0 gives 0, infinity gives all.
  public mutating func binomial(_ trials: Int, hazard: Double) -> Int {
    guard trials > 0, hazard > 0 else { return 0 }
    let n = Swift.min(trials, 1 << 53)
    let load = Double(n) * hazard
    if load < 1 {
      return invertedBinomial(n, bound: load) {
        (none: Elementary.exp(-load), odds: Elementary.expm1(hazard))
      }
    }
    let probability = -Elementary.expm1(-hazard)
    if probability > 0.5 { return n - rarerOutcome(n, Elementary.exp(-hazard)) }
    if Double(n) * probability >= 10 { return rejectedBinomial(n, probability) }
    return invertedBinomial(n, bound: 1) {
      (none: Elementary.exp(-load), odds: probability / (1 - probability))
    }
  }

  /// Successes among n > 0 trials for 0 <= p <= 1/2.
  mutating func rarerOutcome(_ n: Int, _ p: Double) -> Int {
    guard p > 0 else { return 0 }
    let expected = Double(n) * p
    if expected >= 10 { return rejectedBinomial(n, p) }
    return invertedBinomial(n, bound: expected) {
      let q = 1 - p
      let none =
        n < 1024 ? Self.smallPower(q, n) : Elementary.exp(Double(n) * Elementary.log1p(-p))
      return (none: none, odds: p / q)
    }
  }

  /// Inversion by walking up the probabilities, for an expectation below 10.
  ///
  /// `bound` is at least the chance of any success, so that most draws of rare events end before
  /// `start` works out the chance of none and the odds of one trial.
  @inline(__always)
  mutating func invertedBinomial(
    _ n: Int, bound: Double, start: () -> (none: Double, odds: Double)
  ) -> Int {
    var rest = uniform()
    if rest <= 1 - bound { return 0 }
    let (none, odds) = start()
    let size = Double(n)
    let last = Swift.min(size, 200)
    while true {
      var chance = none
      var count = 0.0
      while rest > chance && count < last {
        rest -= chance
        chance *= odds * (size - count) / (count + 1)
        count += 1
      }
      // Only rounding (chance 1e-16) leads to 200: draw again.
      if count < 200 { return Int(count) }
      rest = uniform()
    }
  }

  /// `base` to the n for 0 <= n < 1024 by squaring, relative error below 2e-13; no branches.
  @inline(__always)
  static func smallPower(_ base: Double, _ n: Int) -> Double {
    var result = 1.0
    var square = base
    for bit in 0..<10 {
      result *= n &>> bit & 1 == 1 ? square : 1
      square *= square
    }
    return result
  }
}
