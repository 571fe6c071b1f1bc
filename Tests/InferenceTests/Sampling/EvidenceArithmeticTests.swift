import Inference
import RandomStreams
import Testing

@Suite struct `Evidence arithmetic` {
  @Test func `sums of exponentials neither overflow nor vanish`() {
    #expect((EvidenceArithmetic.logSumExp([1000, 1000]) - 1000.6931471805599).magnitude < 1e-12)
    #expect((EvidenceArithmetic.logMeanExp([-2000, -2000, -2000]) + 2000).magnitude < 1e-12)
    #expect(EvidenceArithmetic.logSumExp([-.infinity, 0]) == 0)
    #expect(EvidenceArithmetic.logSumExp([]) == -.infinity)
    #expect(EvidenceArithmetic.logSumExp([-.infinity]) == -.infinity)
    #expect(EvidenceArithmetic.logSumExp([.infinity, 0]) == .infinity)
    #expect(EvidenceArithmetic.logSumExp([1, .nan]).isNaN)
    #expect(EvidenceArithmetic.logMeanExp([]) == -.infinity)
  }

  @Test func `ten decibans are ten to one`() {
    #expect((EvidenceArithmetic.decibans(Elementary.log(10)) - 10).magnitude < 1e-12)
  }

  @Test func `equal evidence returns the prior exactly`() {
    let priors = [0.05, 0.13, 0.32, 0.5]
    for evidence in [0.0, -1234.5, 800] {
      let found = EvidenceArithmetic.posterior(
        logEvidences: priors.map { _ in evidence }, priors: priors)
      #expect(found == priors)
    }
  }

  @Test func `odds follow evidence and prior`() throws {
    let found = try #require(
      EvidenceArithmetic.posterior(
        logEvidences: [Elementary.log(3), 0, -.infinity, 5], priors: [1, 3, 2, -1]))
    #expect(zip(found, [0.5, 0.5, 0, 0]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  @Test func `what has no prior cannot drown the rest`() {
    let found = EvidenceArithmetic.posterior(logEvidences: [0, 5000], priors: [1, 0])
    #expect(found == [1, 0])
  }

  @Test func `without evidence there is no posterior`() {
    let pairs: [([Double], [Double])] = [
      ([], []), ([-.infinity], [1]), ([0], [0]), ([0], []), ([.nan], [1]), ([.infinity], [1]),
    ]
    for (evidences, priors) in pairs {
      #expect(EvidenceArithmetic.posterior(logEvidences: evidences, priors: priors) == nil)
    }
  }

  @Test func `errors of the evidence widen the band`() throws {
    func band(_ error: Double) throws -> PosteriorBand {
      let bands = PosteriorBand.bands(
        logEvidences: [0, 0], standardErrors: [error, 0], priors: [1, 1], seed: 1)
      return try #require(bands)[0]
    }
    let none = try band(0)
    #expect([none.low, none.probability, none.high] == [0.5, 0.5, 0.5])
    let one = try band(1)
    // logistic(1.645) = .838; quantiles of 2000 draws, fixed seed.
    #expect((one.high - 0.838).magnitude < 0.02)
    #expect((one.low - 0.162).magnitude < 0.02)
    let unknown = try band(.infinity)
    #expect([unknown.low, unknown.high] == [0, 1])
    #expect(try band(.nan).high == 1)
    #expect(
      PosteriorBand.bands(logEvidences: [0], standardErrors: [], priors: [1], seed: 1) == nil)
  }

  @Test func `reweighting to the same evidence changes nothing`() {
    let same = Reweighting(logWeights: [0, 0, 0, 0], logChanges: [0, 0, 0, 0])
    #expect(same.weights == [0.25, 0.25, 0.25, 0.25])
    #expect(same.effectiveSize == 4)
    #expect(same.logEvidenceChange == 0)
  }

  @Test func `reweighting says how many are left`() {
    let harsh = Reweighting(logWeights: [0, 0, 0, 0], logChanges: [0, -800, -.infinity, .nan])
    #expect(harsh.weights == [1, 0, 0, 0])
    #expect((harsh.effectiveSize - 1).magnitude < 1e-12)
    #expect((harsh.logEvidenceChange - Elementary.log(0.25)).magnitude < 1e-12)
    let none = Reweighting(logWeights: [0, .nan], logChanges: [-.infinity, 0])
    #expect(none.effectiveSize == 0)
    #expect(none.weights == [0, 0])
  }

  @Test func `quantiles of figures pass through the weights`() {
    let found = MarginalFigures(values: [3, 1, 2, .nan], weights: [1, 1, 2, 9], levels: 4)
    #expect(found.quantiles == [1, 2, 2, 3])
    #expect(found.mean == 2)
    #expect(found.distance(to: found) == 0)
    let moved = MarginalFigures(values: [4, 2, 3], weights: [1, 1, 2], levels: 4)
    #expect((moved.distance(to: found) * found.deviation - 1).magnitude < 1e-12)
    #expect(MarginalFigures(values: [], weights: [], levels: 4).distance(to: found).isNaN)
    #expect(MarginalFigures.quantile(0.25, ofSorted: [0, 4]) == 1)
    #expect(MarginalFigures.quantile(.nan, ofSorted: [0, 4]).isNaN)
  }

  @Test func `a chance over a window becomes one a day`() throws {
    let daily = try #require(EvidenceArithmetic.chancePerPeriod(0.3, periods: 14))
    #expect((daily - 0.025155).magnitude < 5e-7)
    #expect(EvidenceArithmetic.chancePerPeriod(1, periods: 3) == 1)
    #expect(EvidenceArithmetic.chancePerPeriod(0.3, periods: 0) == nil)
    #expect(EvidenceArithmetic.chancePerPeriod(.nan, periods: 1) == nil)
  }
}
