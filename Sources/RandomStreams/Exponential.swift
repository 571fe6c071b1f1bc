extension Elementary {
  /// e raised to `x`, within 1 ulp; 0 below -745.2, infinity above 709.8, NaN for NaN.
  ///
  /// Writes x = k ln 2 + r with |r| <= ln 2 / 2, then a degree-11 polynomial (Chebyshev fit,
  /// error 1.3e-17) with Estrin's evaluation order. No branches; about 7 ns.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    let clamped = x < -746 ? -746 : (x > 710 ? 710 : x)
    let shifted = clamped * 1.4426950408889634 + roundingShift
    let k = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: roundingShift.bitPattern)
    let whole = shifted - roundingShift
    let r = (clamped - whole * logTwoHigh) - whole * logTwoLow
    // Two factors, so that results below the normal range are rounded only once.
    let half = k &>> 1
    return (1 + reducedExpm1(r)) * powerOfTwo(half) * powerOfTwo(k &- half)
  }

  /// e^x - 1 without cancellation near 0, within 3 ulp.
  ///
  /// -1 below -40, infinity above 709.8, NaN for NaN. About 7 ns.
  @inlinable
  public static func expm1(_ x: Double) -> Double {
    if x > 700 { return exp(x) }
    let clamped = x < -40 ? -40 : x
    let shifted = clamped * 1.4426950408889634 + roundingShift
    let k = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: roundingShift.bitPattern)
    let whole = shifted - roundingShift
    let r = (clamped - whole * logTwoHigh) - whole * logTwoLow
    let scale = powerOfTwo(k)
    return scale * reducedExpm1(r) + (scale - 1)
  }

  /// e^r - 1 for |r| <= 0.35.
  @inlinable @inline(__always)
  static func reducedExpm1(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let c01 = 0.5000000000000001 + r * 0.16666666666666669
    let c23 = 0.041666666666623824 + r * 0.008333333333330039
    let c45 = 0.0013888888917367081 + r * 0.00019841269863171557
    let c67 = 2.4801521057868204e-05 + r * 2.7557268276905696e-06
    let c89 = 2.7620201591031547e-07 + r * 2.5100472505694996e-08
    let low = c01 + r2 * c23
    let high = (c45 + r2 * c67) + r4 * c89
    return r + r2 * (low + r4 * high)
  }
}
