extension Elementary {
  /// ln Gamma(x) for x > 0, within 2e-14 absolutely below 16 and 2e-15 relatively above.
  ///
  /// infinity at 0 and at infinity, NaN below 0. Stirling's series from 16 on, the recurrence below
  /// it (Abramowitz and Stegun 6.1.41). About 15 ns.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? .infinity : .nan }
    guard x < .infinity else { return .infinity }
    var shifted = x
    var product = 1.0
    while shifted < 16 {
      product *= shifted
      shifted += 1
    }
    let large = (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + stirlingSeries(shifted)
    return product == 1 ? large : large - log(product)
  }

  /// The remainder of Stirling's formula for ln Gamma(x), x >= 16; error below 1e-16.
  @inlinable
  static func stirlingSeries(_ x: Double) -> Double {
    let y = 1 / (x * x)
    let high = 1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * (691.0 / 360_360)))
    return (1.0 / 12 - y * (1.0 / 360 - y * high)) / x
  }
}
