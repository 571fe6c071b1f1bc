import Polity
import RandomStreams
import Testing

@Suite struct `An uncertain number` {
  static let ranges: [(Double, Double, Uncertain.Support)] = [
    (-2, 3, .real), (-1, -0.5, .real), (0.1, 40, .positive), (1000, 4000, .positive),
    (0.02, 0.3, .share), (0.7, 0.95, .share), (0.4, 0.6, .share),
  ]

  @Test(arguments: ranges)
  func `has a twentieth of its mass on either side of its range`(
    low: Double, high: Double, support: Uncertain.Support
  ) {
    let prior = Uncertain.between(low, high).prior(support)
    #expect(prior.isProper)
    let interval = prior.interval90
    #expect(abs(interval.lowerBound - low) < 1e-9 * max(1, abs(low)))
    #expect(abs(interval.upperBound - high) < 1e-9 * max(1, abs(high)))
    #expect(interval.contains(Uncertain.between(low, high).middle(support)))
  }

  @Test(arguments: ranges)
  func `never draws what its support forbids`(
    low: Double, high: Double, support: Uncertain.Support
  ) {
    var stream = StreamFamily(seed: 4, run: 1).stream(Purpose("uncertain"))
    for _ in 0..<2000 {
      let value = Uncertain.between(low, high).draw(support, from: &stream)
      #expect(value.isFinite)
      if support != .real { #expect(value >= 0) }
      if support == .share { #expect(value <= 1) }
    }
  }

  @Test func `that touches the edge of its support is even between its ends`() {
    #expect(Uncertain.between(0, 0.3).prior(.share) == .uniform(0, 0.3))
    #expect(Uncertain.between(0.5, 1).prior(.share) == .uniform(0.5, 1))
    #expect(Uncertain.between(0, 10).prior(.positive) == .uniform(0, 10))
  }

  @Test func `that is known or has no width is itself`() {
    #expect(Uncertain.exactly(0.4).prior(.share) == .fixed(0.4))
    #expect(Uncertain.between(2, 2).prior(.positive) == .fixed(2))
    #expect(Uncertain.between(3, 2).prior(.real) == .fixed(3))
    let (whole, broken): (Uncertain, Uncertain) = (3, 0.25)
    #expect(whole == .exactly(3))
    #expect(broken.middle(.share) == 0.25)
  }

  @Test func `has the geometric middle if positive, the logit's if a share`() {
    #expect(abs(Uncertain.between(10, 1000).middle(.positive) - 100) < 1e-9)
    #expect(abs(Uncertain.between(0.1, 0.9).middle(.share) - 0.5) < 1e-12)
    #expect(abs(Uncertain.between(-1, 5).middle(.real) - 2) < 1e-12)
  }
}
