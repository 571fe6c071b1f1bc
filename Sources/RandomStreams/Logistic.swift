extension Elementary {
  /// 1 / (1 + e^-x): maps the real line to 0...1, within 3 ulp above x = -709 and 0 below it.
  @inlinable
  public static func logistic(_ x: Double) -> Double {
    1 / (1 + exp(-x))
  }

  /// ln(p / (1 - p)), the inverse of ``logistic(_:)``, within 4 ulp.
  ///
  /// -infinity at 0, infinity at 1, NaN outside 0...1.
  @inlinable
  public static func logit(_ p: Double) -> Double {
    // 2p - 1 is exact in this range, so nothing cancels near one half.
    if p >= 0.25 && p <= 0.75 { return log1p((2 * p - 1) / (1 - p)) }
    if p == 1 { return .infinity }
    return log(p / (1 - p))
  }
}
