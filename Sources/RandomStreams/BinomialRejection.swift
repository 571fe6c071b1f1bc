extension RandomStream {
  /// A binomial count for p <= 1/2 and an expectation of at least 10: Hörmann's BTRS, with the
  /// recursion near the mode and the squeeze of his BTRD.
  mutating func rejectedBinomial(_ trials: Int, _ p: Double) -> Int {
    let n = Double(trials)
    let variance = n * p * (1 - p)
    let deviation = variance.squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let inverse = 1 / b
    let sure = 0.92 - 4.2 * inverse
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - u.magnitude
      let place = (2 * a / us + b) * u + centre
      guard place >= 0, place < n + 1 else { continue }
      let k = Int(place)
      if us >= 0.07 && v <= sure { return k }
      let height = v * (2.83 + 5.1 * inverse) * deviation / (a / (us * us) + b)
      let law = BinomialShape(n: n, p: p, variance: variance)
      if law.isBelow(height, at: Double(k)) { return k }
    }
  }
}

/// The binomial probabilities relative to that of the mode.
package struct BinomialShape {
  let n: Double
  let p: Double
  package let variance: Double

  /// The law of n trials with probability p; `variance` is n p (1 - p).
  package init(n: Double, p: Double, variance: Double) {
    self.n = n
    self.p = p
    self.variance = variance
  }

  /// Whether `height` <= P(k) / P(mode), for whole 0 <= k <= n.
  package func isBelow(_ height: Double, at k: Double) -> Bool {
    let mode = Double(Int((n + 1) * p))
    let distance = (k - mode).magnitude
    if distance <= 15 { return height <= ratioNearMode(k, mode) }
    let logHeight = Elementary.log(height)
    if distance < 0.5 * variance - 1 {
      // Hörmann's squeeze about the normal density, step 3.2 of BTRD.
      let cubic = (distance / 3 + 0.625) * distance + 1.0 / 6
      let margin = distance / variance * (cubic / variance + 0.5)
      let centre = -0.5 * distance * distance / variance
      if logHeight < centre - margin { return true }
      if logHeight > centre + margin { return false }
    }
    let q = 1 - p
    return logHeight <= PointProbability.logBinomial(k, n: n, p: p, q: q)
      - PointProbability.logBinomial(mode, n: n, p: p, q: q)
  }

  /// P(k) / P(mode) as one quotient of products of at most 15 factors.
  func ratioNearMode(_ k: Double, _ mode: Double) -> Double {
    let odds = p / (1 - p)
    var above = 1.0
    var below = 1.0
    var i = Swift.min(k, mode) + 1
    let end = Swift.max(k, mode)
    while i <= end {
      above *= odds * (n - i + 1)
      below *= i
      i += 1
    }
    return k < mode ? below / above : above / below
  }
}
