import Inference
import RandomStreams
import Testing

@Suite struct `Paired differences` {
  /// Student's 95% two-sided points: 12.7062, 2.2622, 2.0930 and 1.9600.
  @Test func `have the intervals of the tables`() {
    let tables = [(1, 12.706205), (9, 2.262157), (19, 2.093024), (1_000_000, 1.959966)]
    for (freedom, point) in tables {
      let t = StudentQuantile.twoSided(tails: 0.05, freedom: Double(freedom))
      #expect(abs(t - point) < 2e-6)
    }
    // One degree of freedom is Cauchy's distribution, two have t = (1 - p) sqrt(2 / (p (2 - p))).
    for p in [0.5, 0.1, 1e-6] {
      let two = (1 - p) * (2 / (p * (2 - p))).squareRoot()
      #expect(abs(StudentQuantile.twoSided(tails: p, freedom: 2) / two - 1) < 1e-11)
    }
    let pairs = PairedDifferences((0..<20).map(Double.init))
    let found = pairs.estimate(level: 0.95)
    #expect(abs(found.interval.upperBound - (9.5 + 2.093024 * pairs.standardError)) < 1e-5)
    #expect(abs(pairs.standardError - (35.0 / 20).squareRoot()) < 1e-12)
  }

  /// 95 of 100 expected, deviation 2.2: outside 85...100 once in 10^4 for fresh seeds.
  @Test func `cover the true mean as often as they say`() {
    var luck = StreamFamily(seed: 1, run: 1).stream(Purpose("coverage"))
    let hits = (0..<100).count { _ in
      let pairs = PairedDifferences((0..<6).map { _ in 0.3 + luck.normal() })
      return pairs.estimate(level: 0.95).interval.contains(0.3)
    }
    #expect((85...100).contains(hits))
  }

  @Test func `count twins once`() {
    let pairs = PairedDifferences(
      after: [3, 5, 2, .nan, 7, 7, 9], before: [1, 1, 1, 1, 1, 1, 1], block: 2)
    #expect(pairs.values == [3, 6, 8])
    #expect(pairs.undefined == 1)
    #expect(PairedDifferences(after: [1, 2, 3], before: [1]).undefined == 2)
    #expect(PairedDifferences(after: [5, 7], before: [1, 1], block: .max).values == [5])
    #expect(PairedDifferences(after: [5, 7], before: [1, 1], block: -4).values == [4, 6])
  }

  @Test func `count signs as the binomial does`() {
    #expect(abs(PairedDifferences([1, 1, 1, 1, 1, 1]).signTest - 2.0 / 64) < 1e-12)
    #expect(abs(PairedDifferences([1, 1, -1, 0, 1]).signTest - 10.0 / 16) < 1e-12)
    #expect(PairedDifferences([1, -1]).signTest == 1)
    #expect(PairedDifferences([0]).signTest == 1)
  }

  @Test func `say whether there is a difference`() {
    let up = PairedDifferences((0..<50).map { 12 + Double($0 % 5) })
    #expect(up.sentence("deaths") == "deaths: 14 more (13.7...14.3 at 90%, 50 pairs).")
    let down = PairedDifferences((0..<50).map { -0.12 - 0.01 * Double($0 % 5) })
    #expect(
      down.sentence("share") == "share: 0.14 less (-0.143...-0.137 at 90%, 50 pairs).")
    let none = PairedDifferences((0..<50).map { Double($0 % 5) - 2 })
    #expect(
      none.sentence("deaths")
        == "deaths: no clear difference (-0.339...0.339 at 90%, 50 pairs).")
    #expect(
      PairedDifferences([0, 0, 0]).sentence("deaths")
        == "deaths: no clear difference (0...0 at 90%, 3 pairs).")
    #expect(PairedDifferences([2, 2]).estimate().isClear)
    #expect(PairedDifferences([]).sentence("x") == "x: too few pairs to tell a difference.")
    #expect(PairedDifferences([.nan]).undefined == 1)
    #expect(!PairedDifferences([4]).estimate().isClear)
    #expect(!PairedDifferences([]).estimate().isClear)
  }
}
