import Testing

import RandomStreams

struct BinomialRejectionTests {
  @Test func `the squeeze and the recursion decide as the exact probabilities do`() {
    for (n, p) in [(40.0, 0.5), (100, 0.1), (1_000, 0.4), (1e6, 0.3), (1e9, 0.01)] {
      let shape = BinomialShape(n: n, p: p, variance: n * p * (1 - p))
      let mode = Double(Int((n + 1) * p))
      for step in -12...12 {
        let k = mode + Double(Int(Double(step) * 0.5 * shape.variance.squareRoot()))
        guard k >= 0, k <= n else { continue }
        let ratio = Elementary.exp(
          PointProbability.logBinomial(k, n: n, p: p, q: 1 - p)
            - PointProbability.logBinomial(mode, n: n, p: p, q: 1 - p))
        #expect(shape.isBelow(ratio * 0.999999, at: k), "n \(n), p \(p), k \(k)")
        #expect(!shape.isBelow(ratio * 1.000001, at: k), "n \(n), p \(p), k \(k)")
      }
    }
  }
}
