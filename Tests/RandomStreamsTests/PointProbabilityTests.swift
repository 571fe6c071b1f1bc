import Testing

import RandomStreams

struct PointProbabilityTests {
  @Test func `binomial probabilities agree with the factorial formula and sum to 1`() {
    for (n, p) in [(1, 0.2), (9, 0.5), (40, 0.03), (300, 0.7)] {
      var total = 0.0
      for k in 0...n {
        let log = PointProbability.logBinomial(Double(k), n: Double(n), p: p, q: 1 - p)
        total += Elementary.exp(log)
        #expect((Elementary.exp(log) - binomialProbability(k, n, p)).magnitude < 1e-12)
      }
      #expect((total - 1).magnitude < 1e-13)
    }
  }

  @Test func `Poisson probabilities agree with the factorial formula and sum to 1`() {
    for mean in [0.1, 4, 60] {
      var total = 0.0
      for k in 0...200 {
        let log = PointProbability.logPoisson(Double(k), mean: mean)
        total += Elementary.exp(log)
        #expect((Elementary.exp(log) - poissonProbability(k, mean)).magnitude < 1e-13)
      }
      #expect((total - 1).magnitude < 1e-13)
    }
  }

  @Test func `the deviance is smooth where its two formulas meet`() {
    let inside = PointProbability.deviance(1_222.2, 1_000)
    let outside = PointProbability.deviance(1_222.3, 1_000)
    #expect((outside - inside - 0.1 * Elementary.log(1.22225)).magnitude < 1e-9)
  }
}
