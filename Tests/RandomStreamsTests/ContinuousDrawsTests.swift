import Glibc
import RandomStreams
import Testing

struct ContinuousDrawsTests {
  @Test func `exponentials follow their law`() {
    var stream = testStream("exponential")
    #expect(evennessScore(100_000) { -Glibc.expm1(-stream.exponential()) }.magnitude < alarm)
    let mean = meanScore(100_000, mean: 1, variance: 1) { stream.exponential() }
    #expect(mean.magnitude < alarm)
  }

  @Test func `normals follow their law, far out too`() {
    var stream = testStream("normal")
    let score = evennessScore(150_000) { 0.5 * erfc(-stream.normal() / 2.0.squareRoot()) }
    #expect(score.magnitude < alarm)
    let share = 0.5 * erfc(2.5 / 2.0.squareRoot())
    let beyond = meanScore(150_000, mean: share, variance: share) { stream.normal() > 2.5 ? 1 : 0 }
    #expect(beyond.magnitude < alarm)
    // The fourth moment is 3 and the eighth 105.
    let fourth = meanScore(150_000, mean: 3, variance: 96) {
      let z = stream.normal()
      return z * z * z * z
    }
    #expect(fourth.magnitude < alarm)
  }

  @Test func `normal and log-normal take their parameters as stated`() {
    var stream = testStream("scaled")
    let normal = meanScore(25_000, mean: 3, variance: 4) { stream.normal(mean: 3, deviation: 2) }
    #expect(normal.magnitude < alarm)
    let log = meanScore(25_000, mean: Glibc.log(7), variance: 0.09) {
      Glibc.log(stream.logNormal(median: 7, spread: 0.3))
    }
    #expect(log.magnitude < alarm)
    #expect(stream.normal(mean: 5, deviation: 0) == 5)
    #expect(stream.logNormal(median: 0, spread: 1) == 0)
  }
}
