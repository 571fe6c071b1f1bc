extension RandomStream {
  /// A gamma variate with mean `shape` x `scale`.
  ///
  /// 0 if either parameter is not above 0; an infinite scale gives infinity; a `shape` above 1e300
  /// counts as 1e300. Marsaglia and Tsang (2000), doi:10.1145/358407.358414: 2.1 draws on average,
  /// one more below shape 1.
  public mutating func gamma(shape: Double, scale: Double) -> Double {
    guard shape > 0, scale > 0 else { return 0 }
    guard scale < .infinity else { return .infinity }
    guard shape < 1 else { return largeGamma(shape) * scale }
    let log = logGammaVariate(shape)
    return Elementary.exp(log) * scale
  }

  /// A beta variate in 0...1 with mean a / (a + b).
  ///
  /// A parameter not above 0 is a point mass: 0 for `a`, 1 for `b`, one half if both. Built from
  /// two gamma variates on the log scale, so tiny parameters do not underflow.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    guard a > 0 else { return b > 0 ? 0 : 0.5 }
    guard b > 0 else { return 1 }
    let first = logGammaVariate(a)
    return Elementary.logistic(first - logGammaVariate(b))
  }

  /// Student's t with `freedom` degrees of freedom, location 0 and scale 1; always finite.
  ///
  /// 0 if `freedom` is not above 0; from 1e300 on, the normal distribution.
  public mutating func studentT(freedom: Double) -> Double {
    guard freedom > 0 else { return 0 }
    let z = normal()
    guard freedom < 1e300 else { return z }
    let half = Swift.max(0.5 * freedom, 1e-300)
    let ratio = gamma(shape: half, scale: 1) / half
    return z / Swift.max(ratio, .leastNormalMagnitude).squareRoot()
  }

  /// The logarithm of a standard gamma variate, finite even where the variate would underflow.
  mutating func logGammaVariate(_ shape: Double) -> Double {
    guard shape < 1 else { return Elementary.log(largeGamma(shape)) }
    let tamed = Swift.max(shape, 1e-300)
    let base = Elementary.log(largeGamma(tamed + 1))
    return base - exponential() / tamed
  }

  /// A standard gamma variate for shape >= 1.
  mutating func largeGamma(_ shape: Double) -> Double {
    let d = Swift.min(shape, 1e300) - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      let u = uniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v)) { return d * v }
    }
  }
}
