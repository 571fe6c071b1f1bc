import RandomStreams
import Testing

struct BinomialTests {
  static let sizes: [(Int, Double)] = [
    (1, 0.3), (2, 0.5), (5, 0.97), (20, 0.1), (20, 0.5), (100, 0.1), (100, 0.0999), (100, 0.9),
    (1_000, 0.003), (1_023, 0.009), (1_024, 0.009), (1_000, 0.4), (50_000, 0.0001),
    (1_000_000, 0.3), (1_000_000, 0.7), (1_000_000, 1e-5), (100_000_000, 1e-8),
    (100_000_000, 0.25), (100_000_000, 1e-6),
  ]

  @Test func `counts follow the binomial law from 1 to 100 million trials`() {
    var stream = testStream("binomial")
    for (n, p) in Self.sizes {
      let score = countScore(40_000, support: support(n, p)) {
        binomialProbability($0, n, p)
      } draw: {
        stream.binomial(n, p)
      }
      #expect(score.magnitude < alarm, "n \(n), p \(p): \(score)")
    }
  }

  @Test func `hazards fire with probability one minus exp of minus the hazard`() {
    var stream = testStream("hazard")
    for (n, hazard) in [
      (1, 0.01), (1, 0.8), (1, 5), (7, 0.1), (7, 3), (50, 0.019), (50, 0.3), (50, 2), (3_000, 1e-3),
      (3_000, 0.01), (100_000_000, 2e-8), (100_000_000, 1e-6),
    ] {
      let p = 1 - Elementary.exp(-hazard)
      let score = countScore(40_000, support: support(n, p)) {
        binomialProbability($0, n, p)
      } draw: {
        stream.binomial(n, hazard: hazard)
      }
      #expect(score.magnitude < alarm, "n \(n), hazard \(hazard): \(score)")
    }
  }

  @Test func `a trillion trials keep mean and variance`() {
    var stream = testStream("trillion")
    for p in [1e-12, 1e-6, 0.3, 0.999] {
      let n = 1_000_000_000_000
      let (mean, variance) = (Double(n) * p, Double(n) * p * (1 - p))
      let first = meanScore(15_000, mean: mean, variance: variance) {
        Double(stream.binomial(n, p))
      }
      #expect(first.magnitude < alarm, "\(p)")
      let second = meanScore(15_000, mean: 1, variance: 2 + 1 / variance) {
        let z = (Double(stream.binomial(n, p)) - mean) / variance.squareRoot()
        return z * z
      }
      #expect(second.magnitude < alarm, "\(p)")
    }
  }

  @Test func `the cost does not grow with the number of trials`() {
    for p in [1e-9, 0.001, 0.1, 0.5, 0.999] {
      for n in [10, 1_000, 100_000, 100_000_000, 1_000_000_000_000, Int.max] {
        var stream = testStream("cost")
        for _ in 0..<200 { _ = stream.binomial(n, p) }
        #expect(stream.wordsDrawn < 800, "n \(n), p \(p)")
      }
    }
  }

  @Test func `awkward parameters give counts from 0 to the trials`() {
    var stream = testStream("awkward")
    for n in awkwardInts {
      for p in awkwardDoubles {
        let range = 0...Swift.max(0, n)
        #expect(range.contains(stream.binomial(n, p)))
        #expect(range.contains(stream.binomial(n, hazard: p)))
      }
    }
    #expect(stream.binomial(10, 1) == 10)
    #expect(stream.binomial(10, hazard: .infinity) == 10)
    #expect(stream.binomial(10, .nan) == 0)
  }

  func support(_ n: Int, _ p: Double) -> ClosedRange<Int> {
    let mean = Double(n) * p
    let reach = 7 * (mean * (1 - p)).squareRoot() + 8
    return Swift.max(0, Int(mean - reach))...Swift.min(n, Int(mean + reach))
  }
}
