import Inference
import RandomStreams
import Testing

@Suite struct `The reliability of forecasts` {
  @Test func `counts every forecast in one bin`() {
    let settled = forecasts([(0, false), (0.05, false), (0.1, true), (0.55, true), (1, true)])
    let bins = Reliability(settled).bins
    #expect(bins.map(\.count) == [2, 1, 1, 1])
    #expect(bins.map(\.range.lowerBound) == [0, 0.1, 0.5, 0.9])
    #expect(bins.map(\.observed) == [0, 1, 1, 1])
    #expect(abs(bins[0].forecast - 0.025) < 1e-15)
    #expect(Reliability([]).bins == [])
    #expect(Reliability(settled, bins: -3).bins.map(\.count) == [5])
  }

  /// Ten tosses of a fair coin: 2...8 heads hold 97.9%, 3...7 hold 89.1%.
  @Test func `has the binomial's consistency bars`() {
    let coins = forecasts((0..<10).map { (0.5, $0 < 8) })
    let bin = Reliability(coins, level: 0.95).bins[0]
    #expect(bin.consistent == 0.2...0.8)
    #expect(bin.isConsistent)
    #expect(Reliability(coins, level: 0.75).bins[0].consistent == 0.3...0.7)
    #expect(!Reliability(coins, level: 0.75).bins[0].isConsistent)
    let sure = forecasts((0..<10).map { (1, $0 > 0) })
    #expect(Reliability(sure).bins[0].consistent == 1...1)
    #expect(!Reliability(sure).bins[0].isConsistent)
  }

  @Test func `has nearly the same bars where it stops counting exactly`() {
    func bar(_ count: Int) -> ClosedRange<Double> {
      Reliability(forecasts((0..<count).map { (0.3, $0 % 3 == 0) })).bins[0].consistent
    }
    let (exact, normal) = (bar(2000), bar(2001))
    #expect(abs(exact.lowerBound - normal.lowerBound) < 1e-3)
    #expect(abs(exact.upperBound - normal.upperBound) < 1e-3)
  }

  /// Ten bins of bars at 90% or a little more: 3 or more of 10 outside have chance 7% at most; of
  /// 50 sets, 11 or more such sets come once in 2000 fresh seeds.
  @Test func `holds right forecasts to be right`() {
    var luck = StreamFamily(seed: 5, run: 0).stream(Purpose("reliable"))
    let strange = (0..<50).count { _ in
      let settled = forecasts(
        (0..<400).map { _ in
          let p = luck.uniform()
          return (p, luck.bernoulli(p))
        })
      return Reliability(settled).bins.count { !$0.isConsistent } >= 3
    }
    #expect(strange <= 10)
  }

  @Test func `breaks a Brier score into parts that sum`() throws {
    let settled = forecasts([(0.8, true), (0.8, false), (0.8, true), (0.2, false), (0.2, true)])
    let parts = try #require(BrierParts(settled))
    #expect(abs(parts.uncertainty - 0.24) < 1e-15)
    let reliability = (3 * (0.8 - 2.0 / 3) * (0.8 - 2.0 / 3) + 2 * 0.09) / 5
    #expect(abs(parts.reliability - reliability) < 1e-15)
    let resolution = (3 * (2.0 / 3 - 0.6) * (2.0 / 3 - 0.6) + 2 * 0.01) / 5
    #expect(abs(parts.resolution - resolution) < 1e-15)
    #expect(abs(parts.withinBins) < 1e-15)
    let sum = parts.reliability - parts.resolution + parts.uncertainty
    #expect(abs(sum - (Scores.brier(settled) ?? .nan)) < 1e-15)
    let coarse = try #require(BrierParts(settled, bins: 1))
    #expect(abs(coarse.withinBins) > 0.01)
    #expect(coarse.resolution == 0)
    #expect(BrierParts([]) == nil)
  }

  /// The interval misses 1 in 5% of fresh seeds: 11 or more of 100 once in 90.
  @Test func `has a slope that tells overconfidence`() throws {
    var luck = StreamFamily(seed: 6, run: 0).stream(Purpose("slope"))
    func slope(_ stretch: Double, _ luck: inout RandomStream) throws -> ReliabilitySlope {
      let settled = forecasts(
        (0..<300).map { _ in
          let p = 0.3 + 0.4 * luck.uniform()
          return (0.5 + stretch * (p - 0.5), luck.bernoulli(p))
        })
      return try #require(ReliabilitySlope(settled))
    }
    var right = 0
    for _ in 0..<100 where try slope(1, &luck).isCalibrated { right += 1 }
    #expect(right >= 90)
    let bold = try slope(2.4, &luck)
    #expect(bold.slope < 0.75)
    #expect(!bold.isCalibrated)
    #expect(ReliabilitySlope(forecasts([(0.5, true), (0.5, false), (0.5, true)])) == nil)
    #expect(ReliabilitySlope(forecasts([(0.5, true), (0.4, false)])) == nil)
  }
}
