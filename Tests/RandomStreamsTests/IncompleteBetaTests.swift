import Testing

import RandomStreams

struct IncompleteBetaTests {
  /// I_x(2, 5) = 1 - (1 - x)^5 (1 + 5x), from the binomial sum.
  @Test func `the function matches a closed form`() {
    for step in -60...60 {
      let logit = Double(step) / 10
      let x = Elementary.logistic(logit)
      let y = 1 - x
      let truth = 1 - y * y * y * y * y * (1 + 5 * x)
      #expect((IncompleteBeta(2, 5).lower(logit: logit).value - truth).magnitude < 1e-14)
    }
  }

  @Test func `the quantile undoes the function`() {
    for (a, b) in [(2.0, 5.0), (0.5, 0.5), (0.05, 3), (300, 2), (1e5, 1e5), (40, 0.2)] {
      for step in -10...0 {
        let z = Double(step) / 2
        let p = Elementary.normalDistribution(z)
        let beta = IncompleteBeta(a, b)
        let back = beta.lower(logit: beta.logitQuantile(p)).value
        #expect((back / p - 1).magnitude < 1e-9, "\(a), \(b) at \(z)")
      }
    }
  }

  @Test func `upper and lower halves mirror each other`() {
    for z in [0.1, 1, 3] {
      let low = IncompleteBeta(2, 5).quantile(standardNormal: -z)
      let high = IncompleteBeta(5, 2).quantile(standardNormal: z)
      #expect((low + high - 1).magnitude < 1e-15)
    }
  }
}
