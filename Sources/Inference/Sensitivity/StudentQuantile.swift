import RandomStreams

/// Student's t distribution.
package enum StudentQuantile {
  /// The t that |T| passes with probability `tails`; exact to about 1e-12 for 1...1e7 degrees of
  /// freedom. 0 from 1 on, infinity at 0 or below, NaN where there is no such distribution.
  package static func twoSided(tails: Double, freedom: Double) -> Double {
    guard freedom > 0, !tails.isNaN else { return .nan }
    if tails >= 1 { return 0 }
    if tails <= 0 { return .infinity }
    if freedom > 1e7 { return -Elementary.normalQuantile(tails / 2) }
    // freedom / (freedom + t^2) is beta(freedom / 2, 1 / 2) distributed.
    let logit = IncompleteBeta(freedom / 2, 0.5).logitQuantile(tails)
    return (freedom * Elementary.exp(-logit)).squareRoot()
  }
}
