/// Exact log probabilities of counts, without the cancellation of factorials and powers.
///
/// Loader (2000), "Fast and accurate computation of binomial probabilities". A naive sum of terms
/// of size n ln n would lose 4 digits of the acceptance test by n = 10^12.
package enum PointProbability {
  /// ln P(K = k) for K Poisson with a mean above 0; k a whole number >= 0.
  package static func logPoisson(_ k: Double, mean: Double) -> Double {
    if k == 0 { return -mean }
    return -Elementary.halfLogTwoPi - 0.5 * Elementary.log(k)
      - Elementary.stirlingRemainder(k) - deviance(k, mean)
  }

  /// ln P(K = k) for K binomial; 0 < p < 1, q = 1 - p, whole numbers 0 <= k <= n.
  package static func logBinomial(_ k: Double, n: Double, p: Double, q: Double) -> Double {
    if k == 0 { return n * Elementary.log1p(-p) }
    if k == n { return n * Elementary.log(p) }
    let rest = n - k
    let remainders =
      Elementary.stirlingRemainder(n) - Elementary.stirlingRemainder(k)
      - Elementary.stirlingRemainder(rest)
    let deviances = deviance(k, n * p) + deviance(rest, n * q)
    return remainders - deviances - Elementary.halfLogTwoPi
      - 0.5 * Elementary.log(k * (rest / n))
  }

  /// x ln(x / mean) + mean - x, accurate also when x is close to the mean.
  package static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard difference.magnitude < 0.1 * (x + mean) else {
      return x * Elementary.log(x / mean) + mean - x
    }
    let v = difference / (x + mean)
    var sum = difference * v
    var power = 2 * x * v
    var divisor = 3.0
    while divisor < 60 {
      power *= v * v
      let next = sum + power / divisor
      if next == sum { break }
      sum = next
      divisor += 2
    }
    return sum
  }
}
