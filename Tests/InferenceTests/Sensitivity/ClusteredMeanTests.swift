import Inference
import RandomStreams
import Testing

@Suite struct `A mean of clusters` {
  /// Twins of equal weight are the blocks of paired differences.
  @Test func `of twins is the mean of paired differences in blocks of two`() {
    var luck = StreamFamily(seed: 4, run: 0).stream(Purpose("twins"))
    let values = (0..<60).map { _ in luck.normal() }
    let found = ClusteredMean(values.enumerated().map { .init($1, cluster: $0 / 2) })
    let paired = PairedDifferences(after: values, before: values.map { _ in 0 }, block: 2)
    #expect(abs(found.mean - paired.mean) < 1e-14)
    #expect(abs(found.standardError - paired.standardError) < 1e-14)
    #expect(found.effectiveSize == 30 && found.clusterMeans.count == 30 && found.count == 60)
  }

  @Test func `copies of a member in its cluster sharpen nothing`() {
    let plain = ClusteredMean([1, 4, 2, 8].enumerated().map { .init($1, cluster: $0) })
    let copied = ClusteredMean(
      [1, 4, 2, 8].enumerated().flatMap { place, value in
        (0..<25).map { _ in ClusteredMean.Member(value, cluster: place) }
      })
    #expect(abs(plain.mean - copied.mean) < 1e-14)
    #expect(abs(plain.standardError - copied.standardError) < 1e-14)
    #expect(abs(copied.effectiveSize - 4) < 1e-9)
    let (one, other) = (plain.estimate().interval, copied.estimate().interval)
    #expect(abs(one.lowerBound - other.lowerBound) < 1e-9)
    #expect(abs(one.upperBound - other.upperBound) < 1e-9)
  }

  /// 180 of 200 expected, deviation 4.2: outside 160...200 once in 10^6 for fresh seeds.
  @Test func `covers the true mean as often as it says where members hang together`() {
    var luck = StreamFamily(seed: 2, run: 9).stream(Purpose("clusters"))
    let hits = (0..<200).count { _ in
      let members = (0..<12).flatMap { cluster in
        let shift = luck.normal()
        return (0..<5).map { _ in
          ClusteredMean.Member(0.3 + shift + 0.3 * luck.normal(), cluster: cluster)
        }
      }
      return ClusteredMean(members).estimate(level: 0.9).interval.contains(0.3)
    }
    #expect((160...200).contains(hits), "\(hits)")
  }

  @Test func `knows nothing of too few, and leaves out what is no number`() {
    #expect(ClusteredMean([]).mean.isNaN && !ClusteredMean([]).estimate().isClear)
    let one = ClusteredMean([.init(3, cluster: 0), .init(3, cluster: 0)])
    #expect(one.mean == 3 && one.standardError == .infinity && !one.estimate().isClear)
    let odd = ClusteredMean([
      .init(.nan, cluster: 0), .init(1, cluster: 1), .init(1, cluster: 2),
      .init(9, weight: -1, cluster: 3), .init(.infinity, cluster: 4),
    ])
    #expect(odd.mean == 1 && odd.count == 2 && odd.undefined == 3)
    #expect(odd.estimate() == Estimate(1, low: 1, high: 1))
  }
}
