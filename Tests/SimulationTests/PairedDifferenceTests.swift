import RandomStreams
import TestSupport
import Testing

@Suite struct `A paired difference` {
  @Test func `has the mean and t of its values`() {
    let pairs = PairedDifference([1, 2, 3, 4])
    #expect(pairs.mean == 2.5)
    // Standard error sqrt(5/3 / 4).
    #expect(abs(pairs.t - 2.5 / (5.0 / 12).squareRoot()) < 1e-12)
    #expect(PairedDifference().t == 0)
    #expect(PairedDifference([0, 0, 0]).t == 0)
    #expect(PairedDifference([2, 2]).t == .infinity)
  }

  /// Student's 97.5% point for 19 degrees of freedom is 2.0930.
  @Test func `has the interval of the tables`() {
    let values = (0..<20).map { Double($0) }
    let pairs = PairedDifference(values)
    let interval = pairs.interval(level: 0.95)
    let error = pairs.mean / pairs.t
    #expect(abs(interval.upperBound - (9.5 + 2.0930 * error)) < 1e-3)
    #expect(abs(interval.lowerBound - (9.5 - 2.0930 * error)) < 1e-3)
  }

  /// 95 of 100 expected, deviation 2.2: outside 85...100 once in 10^4 for fresh seeds.
  @Test func `covers the true mean as often as it says`() {
    var stream = StreamFamily(seed: 1, run: 1).stream(Purpose("coverage"))
    let hits = (0..<100).count { _ in
      PairedDifference((0..<30).map { _ in 0.3 + stream.normal() }).interval(level: 0.95)
        .contains(0.3)
    }
    #expect((85...100).contains(hits))
  }

  @Test func `counts signs as the binomial does`() {
    #expect(abs(PairedDifference([1, 1, 1, 1, 1, 1]).signTest - 2.0 / 64) < 1e-12)
    #expect(abs(PairedDifference([1, 1, -1, 0, 1]).signTest - 10.0 / 16) < 1e-12)
    #expect(PairedDifference([1, -1]).signTest == 1)
    #expect(PairedDifference([0]).signTest == 1)
  }
}
