extension RandomStream {
  /// Shares `trials` out over categories in proportion to `weights`; the counts sum to `trials`.
  ///
  /// Negative and NaN weights count as 0, infinite ones as 1e290. If no weight is above 0, nothing
  /// is shared out and all counts are 0. By conditional binomials: one per category until the
  /// trials are used up.
  public mutating func multinomial(_ trials: Int, weights: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: weights.count)
    weights.withUnsafeBufferPointer { buffer in
      shareOut(trials, weights: buffer) { counts[$0] = $1 }
    }
    return counts
  }

  /// ``multinomial(_:weights:)`` into an array of the caller's, without allocating.
  ///
  /// Counts beyond the last weight become 0; weights beyond the last count are left out.
  public mutating func multinomial(
    _ trials: Int, weights: [Double], into counts: inout [Double]
  ) {
    weights.withUnsafeBufferPointer { source in
      counts.withUnsafeMutableBufferPointer { target in
        multinomial(trials, weights: source, into: target)
      }
    }
  }

  /// ``multinomial(_:weights:)`` into memory of the caller's, without allocating.
  ///
  /// Counts beyond the last weight become 0; weights beyond the last count are left out. Every
  /// element of `counts` must be initialised.
  public mutating func multinomial(
    _ trials: Int, weights: UnsafeBufferPointer<Double>,
    into counts: UnsafeMutableBufferPointer<Double>
  ) {
    for index in counts.indices { counts[index] = 0 }
    let used = UnsafeBufferPointer(rebasing: weights.prefix(counts.count))
    shareOut(trials, weights: used) { counts[$0] = Double($1) }
  }

  /// An index drawn in proportion to `weights`, treated as in ``multinomial(_:weights:)``.
  ///
  /// 0 if no weight is above 0, or there is none. One draw, two passes over the weights.
  public mutating func discrete(weights: [Double]) -> Int {
    var total = 0.0
    for weight in weights { total += Self.tamedWeight(weight) }
    var rest = uniform() * total
    var lastPositive = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      let tamed = Self.tamedWeight(weight)
      if rest < tamed { return index }
      rest -= tamed
      lastPositive = index
    }
    return lastPositive
  }

  @inline(__always)
  mutating func shareOut(
    _ trials: Int, weights: UnsafeBufferPointer<Double>, _ assign: (Int, Int) -> Void
  ) {
    var weightLeft = 0.0
    var last = -1
    for index in weights.indices where weights[index] > 0 {
      weightLeft += Self.tamedWeight(weights[index])
      last = index
    }
    var left = Swift.min(trials, 1 << 53)
    for index in weights.indices where weights[index] > 0 {
      if left <= 0 { return }
      let weight = Self.tamedWeight(weights[index])
      // The last takes what is left, so rounding of the weights cannot lose a trial.
      let count = index == last ? left : binomial(left, weight / weightLeft)
      assign(index, count)
      left -= count
      weightLeft -= weight
    }
  }

  static func tamedWeight(_ weight: Double) -> Double {
    weight > 0 ? Swift.min(weight, 1e290) : 0
  }
}
