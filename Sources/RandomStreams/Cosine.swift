extension Elementary {
  /// cos(2 pi t) for an angle in turns, absolute error below 3e-16.
  ///
  /// The argument is reduced exactly, so t = 10^9 + 0.25 gives 0 as nearly as t = 0.25 does. From
  /// 2^51 turns on (no quarter turns are left) the result is 1; NaN for NaN and infinities.
  @inlinable
  public static func cosine(turns t: Double) -> Double {
    let size = t.magnitude
    if size >= 0x1p51 { return size < .infinity ? 1 : .nan }
    let part = (size - ((size + roundingShift) - roundingShift)).magnitude
    let mirrored = part > 0.25
    let quarter = mirrored ? 0.5 - part : part
    let value = quarter > 0.125 ? sineSeries(0.25 - quarter) : cosineSeries(quarter)
    return mirrored ? -value : value
  }

  /// sin(2 pi t) for 0 <= t <= 1/8 by its Taylor series, truncated below 5e-17.
  @inlinable
  static func sineSeries(_ t: Double) -> Double {
    let x = t * 6.283185307179586
    let y = x * x
    let high = 1.0 / 362880 + y * (-1.0 / 39_916_800 + y * (1.0 / 6_227_020_800))
    let low = -1.0 / 6 + y * (1.0 / 120 + y * (-1.0 / 5040 + y * (high - y * y * y * 7.6e-13)))
    return x + x * y * low
  }

  /// cos(2 pi t) for 0 <= t <= 1/8 by its Taylor series, truncated below 5e-17.
  @inlinable
  static func cosineSeries(_ t: Double) -> Double {
    let x = t * 6.283185307179586
    let y = x * x
    let top = 1.0 / 87_178_291_200 - y * (1.0 / 20_922_789_888_000)
    let high = -1.0 / 3_628_800 + y * (1.0 / 479_001_600 - y * top)
    let low = 1.0 / 24 + y * (-1.0 / 720 + y * (1.0 / 40_320 + y * high))
    return 1 - 0.5 * y + y * y * low
  }
}
