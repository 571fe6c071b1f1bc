extension Elementary {
  /// The standard normal quantile, to a relative accuracy of 1e-15.
  ///
  /// -infinity at 0, infinity at 1, NaN outside 0...1. Wichura (1988), Algorithm AS 241 (PPND16),
  /// doi:10.2307/2347330. About 8 ns in the central 85%, 30 ns outside.
  @inlinable
  public static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    guard q.magnitude <= 0.425 else { return normalQuantileTail(p) }
    let r = 0.180625 - q * q
    let r2 = r * r
    let r4 = r2 * r2
    let a01 = 3.3871328727963666080 + r * 133.14166789178437745
    let a23 = 1971.5909503065514427 + r * 13731.693765509461125
    let a45 = 45921.953931549871457 + r * 67265.770927008700853
    let a67 = 33430.575583588128105 + r * 2509.0809287301226727
    let b01 = 1 + r * 42.313330701600911252
    let b23 = 687.18700749205790830 + r * 5394.1960214247511077
    let b45 = 21213.794301586595867 + r * 39307.895800092710610
    let b67 = 28729.085735721942674 + r * 5226.4952788528545610
    let above = (a01 + r2 * a23) + r4 * (a45 + r2 * a67)
    let below = (b01 + r2 * b23) + r4 * (b45 + r2 * b67)
    return q * above / below
  }

  @usableFromInline
  static func normalQuantileTail(_ p: Double) -> Double {
    let lower = p < 0.5
    let tail = lower ? p : 1 - p
    if !(tail > 0) { return tail == 0 ? (lower ? -.infinity : .infinity) : .nan }
    let r = (-log(tail)).squareRoot()
    let size = r <= 5 ? quantileNear(r - 1.6) : quantileFar(r - 5)
    return lower ? -size : size
  }

  static func quantileNear(_ r: Double) -> Double {
    let a47 =
      1.27045825245236838258
      + r
      * (0.241780725177450611770
        + r * (0.0227238449892691845833 + r * 7.74545014278341407640e-4))
    let a03 =
      1.42343711074968357734
      + r * (4.63033784615654529590 + r * (5.76949722146069140550 + r * 3.64784832476320460504))
    let b47 =
      0.148103976427480074590
      + r
      * (0.0151986665636164571966
        + r * (5.47593808499534494600e-4 + r * 1.05075007164441684324e-9))
    let b03 =
      1 + r
      * (2.05319162663775882187 + r * (1.67638483018380384940 + r * 0.689767334985100004550))
    let r4 = (r * r) * (r * r)
    return (a03 + r4 * a47) / (b03 + r4 * b47)
  }

  static func quantileFar(_ r: Double) -> Double {
    let a47 =
      0.0265321895265761230930
      + r
      * (0.00124266094738807843860
        + r * (2.71155556874348757815e-5 + r * 2.01033439929228813265e-7))
    let a03 =
      6.65790464350110377720
      + r * (5.46378491116411436990 + r * (1.78482653991729133580 + r * 0.296560571828504891230))
    let b47 =
      7.86869131145613259100e-4
      + r
      * (1.84631831751005468180e-5
        + r * (1.42151175831644588870e-7 + r * 2.04426310338993978564e-15))
    let b03 =
      1 + r
      * (0.599832206555887937690 + r * (0.136929880922735805310 + r * 0.0148753612908506148525))
    let r4 = (r * r) * (r * r)
    return (a03 + r4 * a47) / (b03 + r4 * b47)
  }
}
