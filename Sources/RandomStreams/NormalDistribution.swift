extension Elementary {
  /// The standard normal density at `x`, relative accuracy 1e-15 down to the smallest normal
  /// number.
  @inlinable
  public static func normalDensity(_ x: Double) -> Double {
    0.3989422804014327 * gaussian(x)
  }

  /// The standard normal distribution function, Phi(`x`), relative accuracy 3e-15 also in the lower
  /// tail down to x = -37.5; 0 below -39, exactly one half at 0, NaN for NaN.
  ///
  /// The Mills ratio times (1 + 2x) is smooth in t = (x - 5) / (x + 5); one Chebyshev fit of degree
  /// 20 covers 0...39, after Shepherd and Laframboise (1981), doi:10.2307/2007546. About 25 ns.
  @inlinable
  public static func normalDistribution(_ x: Double) -> Double {
    let size = x.magnitude
    if size > 39 { return x < 0 ? 0 : 1 }
    let tail = gaussian(size) * scaledTail((size - 5) / (size + 5)) / (1 + 2 * size)
    return x < 0 ? tail : 1 - tail
  }

  /// exp(-x^2 / 2), with the rounding error of x^2 recovered (Veltkamp and Dekker's splitting,
  /// Dekker 1971, doi:10.1007/BF01397083), which would otherwise cost 3 digits at x = 35.
  @inlinable
  static func gaussian(_ x: Double) -> Double {
    let size = x.magnitude > 40 ? 40 : x.magnitude
    let square = size * size
    let scaled = size * 134_217_729
    let high = scaled - (scaled - size)
    let low = size - high
    let lost = ((high * high - square) + 2 * high * low) + low * low
    let value = exp(-0.5 * square)
    return value - value * (0.5 * lost)
  }

  /// (1 + 2x) times the upper tail over exp(-x^2 / 2), at t = (x - 5) / (x + 5); one half at t =
  /// -1.
  @inlinable
  static func scaledTail(_ t: Double) -> Double {
    let t2 = t * t
    let t4 = t2 * t2
    let t8 = t4 * t4
    let c00 = 0.3461123547250697 + t * -0.3857593631290689
    let c02 = 0.33175128809489696 + t * -0.23086270606104187
    let c04 = 0.13020526784773426 + t * -0.05771744085032874
    let c06 = 0.018385239451478408 + t * -0.002962394064428787
    let c08 = -0.0006093011700119038 + t * 0.0004906097327920455
    let c10 = -6.551371720361047e-05 + t * -4.2671901773570095e-05
    let c12 = 1.622971927204611e-05 + t * 3.181806360051978e-06
    let c14 = -2.6249236427320093e-06 + t * -2.6086174597092374e-07
    let c16 = 3.9579147129197047e-07 + t * 4.7576703081773796e-08
    let c18 = -4.634798631755325e-08 + t * -1.177280747618845e-08
    let d0 = (c00 + t2 * c02) + t4 * (c04 + t2 * c06)
    let d1 = (c08 + t2 * c10) + t4 * (c12 + t2 * c14)
    return 0.5 + (t + 1) * (d0 + t8 * (d1 + t8 * (c16 + t2 * c18)))
  }
}
