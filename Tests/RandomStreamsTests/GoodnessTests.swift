import RandomStreams
import Testing

struct GoodnessTests {
  @Test func `a probability off by a twentieth is noticed`() {
    var stream = testStream("off")
    let score = countScore(20_000, support: 0...100) {
      binomialProbability($0, 100, 0.105)
    } draw: {
      stream.binomial(100, 0.1)
    }
    #expect(score > alarm)
  }

  @Test func `a uniform squeezed by one part in ten is noticed`() {
    var stream = testStream("squeezed")
    #expect(evennessScore(20_000) { stream.uniform() * 0.9 } > alarm)
  }
}
