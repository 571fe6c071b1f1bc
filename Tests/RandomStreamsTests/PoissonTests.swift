import RandomStreams
import Testing

struct PoissonTests {
  @Test func `counts follow the Poisson law at every size`() {
    var stream = testStream("poisson")
    for mean in [0.02, 0.7, 3, 9.9, 10, 12, 47, 1_000, 1e6] {
      let reach = 7 * mean.squareRoot() + 8
      let support = Swift.max(0, Int(mean - reach))...Int(mean + reach)
      let score = countScore(60_000, support: support) {
        poissonProbability($0, mean)
      } draw: {
        stream.poisson(mean)
      }
      #expect(score.magnitude < alarm, "mean \(mean): \(score)")
    }
  }

  @Test func `huge means keep mean and variance`() {
    var stream = testStream("huge")
    for mean in [1e9, 1e12, 1e15] {
      let first = meanScore(15_000, mean: mean, variance: mean) { Double(stream.poisson(mean)) }
      #expect(first.magnitude < alarm)
      let second = meanScore(15_000, mean: 1, variance: 2) {
        let z = (Double(stream.poisson(mean)) - mean) / mean.squareRoot()
        return z * z
      }
      #expect(second.magnitude < alarm)
    }
  }

  @Test func `the cost does not grow with the mean`() {
    for mean in [0.5, 8, 30, 1e3, 1e6, 1e9, 1e12, 1e15] {
      var stream = testStream("cost")
      for _ in 0..<1_000 { _ = stream.poisson(mean) }
      #expect(stream.wordsDrawn < 3_500, "mean \(mean)")
    }
  }

  @Test func `awkward means give counts`() {
    var stream = testStream("awkward")
    for mean in awkwardDoubles { #expect(stream.poisson(mean) >= 0) }
    #expect(stream.poisson(.nan) == 0)
    #expect(stream.poisson(-3) == 0)
  }
}
