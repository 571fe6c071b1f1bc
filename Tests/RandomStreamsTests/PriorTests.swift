import RandomStreams
import Testing

struct PriorTests {
  static let all: [Prior] = [
    .fixed(0.4), .uniform(-1, 3), .normal(mean: 2, deviation: 0.5),
    .logNormal(median: 0.12, spread: 0.2), .beta(2, 5), .beta(0.5, 0.5),
    .logitNormal(median: 0.3, spread: 0.8),
  ]

  @Test func `medians and intervals are the right quantiles`() {
    #expect(Prior.uniform(-1, 3).median == 1)
    #expect((Prior.uniform(0, 1).interval90.lowerBound - 0.05).magnitude < 1e-14)
    #expect(
      (Prior.normal(mean: 2, deviation: 0.5).interval90.upperBound - 2.82242681).magnitude < 1e-8)
    #expect(Prior.logNormal(median: 0.12, spread: 0.2).median == 0.12)
    #expect((Prior.logitNormal(median: 0.3, spread: 0.8).median - 0.3).magnitude < 1e-15)
    #expect((Prior.beta(2, 5).median - 0.26444998329566).magnitude < 1e-12)
    #expect(Prior.fixed(0.4).interval90 == 0.4...0.4)
  }

  @Test func `values rise with the score`() {
    for prior in Self.all {
      var last = -Double.infinity
      for step in -80...80 {
        let value = prior.value(standardNormal: Double(step) / 10)
        #expect(value >= last, "\(prior) at \(step)")
        last = value
      }
    }
  }

  @Test func `draws fall in the interval nine times of ten`() {
    var stream = testStream("prior")
    for prior in Self.all.dropFirst() {
      let interval = prior.interval90
      let score = meanScore(2_000, mean: 0.9, variance: 0.09) {
        interval.contains(prior.draw(from: &stream)) ? 1 : 0
      }
      #expect(score.magnitude < alarm, "\(prior)")
    }
    #expect(stream.wordsDrawn == 2_000 * (Self.all.count - 1))
  }

  @Test func `improper priors are found out and trap nothing`() {
    for prior in Self.all { #expect(prior.isProper) }
    for a in awkwardDoubles {
      for b in awkwardDoubles {
        let priors: [Prior] = [
          .fixed(a), .uniform(a, b), .normal(mean: a, deviation: b),
          .logNormal(median: a, spread: b), .beta(a, b), .logitNormal(median: a, spread: b),
        ]
        for prior in priors { _ = (prior.interval90, prior.isProper, prior.description) }
      }
    }
    let improper: [Prior] = [
      .fixed(.nan), .uniform(1, 1), .uniform(2, 1), .normal(mean: 0, deviation: 0),
      .logNormal(median: -1, spread: 1), .beta(0, 1), .logitNormal(median: 1, spread: 1),
      .logitNormal(median: 0.5, spread: .infinity),
    ]
    for prior in improper { #expect(!prior.isProper, "\(prior)") }
  }
}
