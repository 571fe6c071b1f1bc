import Inference
import RandomStreams
import Testing

@Suite struct `The ranked score` {
  /// Of N(0, 1): y (2 Phi(y) - 1) + 2 phi(y) - 1 / sqrt(pi) (Gneiting and Raftery 2007).
  private func normal(_ y: Double) -> Double {
    y * (2 * Elementary.normalDistribution(y) - 1) + 2 * Elementary.normalDensity(y)
      - 1 / Double.pi.squareRoot()
  }

  @Test(arguments: [-2.5, 0, 0.3, 4])
  func `of a normal's quantiles is the normal's`(answer: Double) throws {
    let count = 20_000
    let levels = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    let sample = levels.map { Elementary.normalQuantile($0) }
    let bySample = try #require(RankedScore.of(sample: sample, answer: answer))
    #expect(abs(bySample - normal(answer)) < 1e-4)
    let quantiles = try #require(QuantileForecast(Array(zip(levels, sample))))
    let byQuantiles = try #require(RankedScore.of(quantiles: quantiles, answer: answer))
    // The tails beyond the outermost quantiles are cut off.
    #expect(abs(byQuantiles - normal(answer)) < 1e-5)
  }

  @Test func `of a sample is the sum over all pairs`() throws {
    var luck = StreamFamily(seed: 3, run: 0).stream(Purpose("pairs"))
    for count in 1...12 {
      let sample = (0..<count).map { _ in 1e6 + 50 * luck.normal() }
      let (answer, n) = (1e6 + 30 * luck.normal(), Double(count))
      let distance = sample.reduce(0) { $0 + abs($1 - answer) } / n
      let pairs = sample.flatMap { a in sample.map { abs(a - $0) } }.reduce(0, +)
      let plain = try #require(RankedScore.of(sample: sample, answer: answer))
      #expect(abs(plain - (distance - pairs / (2 * n * n))) < 1e-8)
      guard count > 1 else { continue }
      let fair = try #require(RankedScore.of(sample: sample, answer: answer, fair: true))
      #expect(abs(fair - (distance - pairs / (2 * n * (n - 1)))) < 1e-8)
    }
  }

  /// Of a uniform on 0...1: y^2 - y + 1/3 inside, the distance and 1/3 outside.
  @Test func `of two quantiles is the uniform's`() throws {
    let uniform = try #require(QuantileForecast([(0, 0), (1, 1)]))
    let wanted: [(Double, Double)] = [
      (0, 1.0 / 3), (0.5, 1.0 / 12), (0.25, 7.0 / 48), (1, 1.0 / 3), (3, 7.0 / 3), (-2, 7.0 / 3),
    ]
    for (answer, score) in wanted {
      #expect(abs((RankedScore.of(quantiles: uniform, answer: answer) ?? .nan) - score) < 1e-14)
    }
  }

  @Test func `of one point is the distance to it`() throws {
    #expect(RankedScore.of(sample: [7], answer: 4) == 3)
    let point = try #require(QuantileForecast([(0.5, 7)]))
    #expect(abs((RankedScore.of(quantiles: point, answer: 4) ?? .nan) - 3) < 1e-15)
    #expect(RankedScore.of(sample: [7, 7], answer: 7) == 0)
  }

  @Test func `of what is no forecast is none`() throws {
    #expect(RankedScore.of(sample: [], answer: 1) == nil)
    #expect(RankedScore.of(sample: [1, .nan], answer: 1) == nil)
    #expect(RankedScore.of(sample: [1], answer: .infinity) == nil)
    #expect(RankedScore.of(sample: [1], answer: 1, fair: true) == nil)
    let uniform = try #require(QuantileForecast([(0, 0), (1, 1)]))
    #expect(RankedScore.of(quantiles: uniform, answer: .nan) == nil)
    #expect(QuantileForecast([]) == nil)
    #expect(QuantileForecast([(0.5, 1), (0.5, 2)]) == nil)
    #expect(QuantileForecast([(0.1, 2), (0.5, 1)]) == nil)
    #expect(QuantileForecast([(1.1, 1)]) == nil)
    #expect(QuantileForecast([(0.5, .nan)]) == nil)
  }
}
