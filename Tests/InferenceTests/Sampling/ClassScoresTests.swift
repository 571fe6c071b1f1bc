import Inference
import RandomStreams
import Testing

@Suite struct `Scores of stated probabilities` {
  @Test func `by hand`() {
    let scores = ClassScores(
      probabilities: [[0.5, 0.5], [0.2, 0.8], [0.9, 0.1]], labels: [1, 1, 0])
    let logs = [0.5, 0.8, 0.9].map(Elementary.log).reduce(0, +)
    #expect((scores.logLoss + logs / 3).magnitude < 1e-12)
    #expect((scores.brier - (0.5 + 0.08 + 0.02) / 3).magnitude < 1e-12)
    #expect(scores.confusion == [[1, 0], [1, 1]])
    #expect((scores.accuracy - 2.0 / 3).magnitude < 1e-12)
    #expect(scores.reliability.bins.map(\.count) == [0, 1, 1, 0, 0, 2, 0, 0, 1, 1])
  }

  @Test func `labels without a probability are left out`() {
    let scores = ClassScores(probabilities: [[1, 0], [1, 0]], labels: [0, 7])
    #expect(scores.cases == 1)
    #expect(ClassScores(probabilities: [], labels: []).logLoss.isNaN)
  }

  /// Statements with logits stretched by `factor` against the chances that they come true with.
  private func curve(stretched factor: Double) -> ReliabilityCurve {
    var luck = StreamFamily(seed: 5, run: 0).stream(Purpose("test"))
    return ReliabilityCurve(
      cases: (0..<3000).map { _ in
        let logit = 1.5 * luck.normal()
        let came = luck.bernoulli(Elementary.logistic(logit))
        let stated = Elementary.logistic(factor * logit)
        return [(stated, came), (1 - stated, !came)]
      })
  }

  // The interval misses 1 for one seed in 20; the seed is fixed.
  @Test func `calibrated statements have slope 1, bold ones less, timid ones more`() {
    #expect(curve(stretched: 1).isCalibrated)
    #expect(curve(stretched: 1).expectedError < 0.03)
    #expect((curve(stretched: 2).slope - 0.5).magnitude < 0.05)
    #expect((curve(stretched: 0.5).slope - 2).magnitude < 0.2)
    #expect(!curve(stretched: 2).isCalibrated)
  }

  @Test func `a statement made twice is not two`() {
    var luck = StreamFamily(seed: 5, run: 0).stream(Purpose("test"))
    let cases = (0..<500).map { _ in
      let stated = luck.uniform()
      return (stated, luck.bernoulli(stated))
    }
    let once = ReliabilityCurve(cases: cases.map { [$0] })
    let twice = ReliabilityCurve(cases: cases.map { [$0, $0] })
    #expect((once.slopeError - twice.slopeError).magnitude < 1e-9)
  }

  @Test func `what cannot be fitted is not a number`() {
    #expect(ReliabilityCurve(cases: []).slope.isNaN)
    #expect(!ReliabilityCurve(cases: [[(0.5, true)]]).isCalibrated)
    let odd = ReliabilityCurve(cases: [[(.nan, true), (2, false), (0.3, false)]])
    #expect(odd.bins.map(\.count).reduce(0, +) == 1)
  }
}
