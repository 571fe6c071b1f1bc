extension RandomStream {
  /// A Poisson count with the given mean, exact to double precision.
  ///
  /// A mean not above 0 gives 0; a mean above 10^15 counts as 10^15. Below 10 by inversion (one
  /// draw, `mean` steps); above by Hörmann's transformed rejection PTRS (1993,
  /// doi:10.1016/0167-6687(93)90997-4), 2.2 to 2.8 draws whatever the mean.
  public mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    return mean < 10 ? invertedPoisson(mean) : rejectedPoisson(Swift.min(mean, 1e15))
  }

  mutating func invertedPoisson(_ mean: Double) -> Int {
    var rest = uniform()
    // exp(-mean) >= 1 - mean, so for small means most draws end before the exponential.
    if rest <= 1 - mean { return 0 }
    let none = Elementary.exp(-mean)
    while true {
      var chance = none
      var count = 0.0
      while rest > chance && count < 200 {
        rest -= chance
        count += 1
        chance *= mean / count
      }
      // With a mean below 10, only rounding (chance 1e-16) leads to 200: draw again.
      if count < 200 { return Int(count) }
      rest = uniform()
    }
  }

  mutating func rejectedPoisson(_ mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let sure = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - u.magnitude
      let place = (2 * a / us + b) * u + mean + 0.43
      // The upper bound only keeps the conversion safe: 2^62 is never near a mean.
      guard place >= 0, place < 0x1p62 else { continue }
      let k = Double(Int(place))
      if us >= 0.07 && v <= sure { return Int(k) }
      if us < 0.013 && v > us { continue }
      let height = Elementary.log(v * inverseAlpha / (a / (us * us) + b))
      if height <= PointProbability.logPoisson(k, mean: mean) { return Int(k) }
    }
  }
}
