/// The beta distribution function with fixed parameters, and its inverse.
package struct IncompleteBeta {
  package let a: Double
  package let b: Double
  package let logConstant: Double

  /// Parameters outside 1e-3...1e8 count as the nearest end, NaN as the lower one: the continued
  /// fraction needs about the square root of the larger parameter in steps.
  package init(_ a: Double, _ b: Double) {
    self.a = a > 1e-3 ? Swift.min(a, 1e8) : 1e-3
    self.b = b > 1e-3 ? Swift.min(b, 1e8) : 1e-3
    let gammas = Elementary.logGamma(self.a) + Elementary.logGamma(self.b)
    logConstant = Elementary.logGamma(self.a + self.b) - gammas
  }

  /// I_x(a, b) at x = logistic(`logit`), where it is below one half or so, and the slope by logit.
  package func lower(logit: Double) -> (value: Double, slope: Double) {
    let x = Elementary.logistic(logit)
    let y = Elementary.logistic(-logit)
    let logX = logit < 0 ? logit - Elementary.log1p(Elementary.exp(logit)) : Elementary.log(x)
    let logY = logX - logit
    let slope = Elementary.exp(logConstant + a * logX + b * logY)
    if x <= (a + 1) / (a + b + 2) {
      return (slope * Self.fraction(x, a, b) / a, slope)
    }
    return (1 - slope * Self.fraction(y, b, a) / b, slope)
  }

  /// The continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22).
  package static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var result = d
    var m = 1.0
    while m < 20_000 {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      c = 1 + even / c
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = c.magnitude < tiny ? tiny : c
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      c = 1 + odd / c
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = c.magnitude < tiny ? tiny : c
      result *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
      m += 1
    }
    return result
  }

  /// The x with I_x(a, b) = Phi(z). The upper half goes by symmetry, to keep its precision.
  package func quantile(standardNormal z: Double) -> Double {
    guard z == z else { return .nan }
    if z > 0 {
      let mirrored = IncompleteBeta(b, a).logitQuantile(Elementary.normalDistribution(-z))
      return Elementary.logistic(-mirrored)
    }
    return Elementary.logistic(logitQuantile(Elementary.normalDistribution(z)))
  }

  /// Newton's method on the log of the function, kept inside a shrinking bracket.
  package func logitQuantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    let target = Elementary.log(probability)
    var low = -745.0
    var high = 745.0
    var t = Elementary.log(a / b)
    for _ in 0..<100 {
      let (value, slope) = lower(logit: t)
      if value < probability { low = t } else { high = t }
      let newton = t - (Elementary.log(value) - target) * value / slope
      let next = newton > low && newton < high ? newton : 0.5 * (low + high)
      if (next - t).magnitude <= 1e-14 * Swift.max(1, t.magnitude) { return next }
      t = next
    }
    return t
  }
}
