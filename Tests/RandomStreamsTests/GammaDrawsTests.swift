import Glibc
import RandomStreams
import Testing

struct GammaDrawsTests {
  @Test func `gamma with a whole or half shape follows its law`() {
    var stream = testStream("gamma")
    let half = evennessScore(50_000) { erf(stream.gamma(shape: 0.5, scale: 1).squareRoot()) }
    #expect(half.magnitude < alarm)
    let one = evennessScore(50_000) { -Glibc.expm1(-stream.gamma(shape: 1, scale: 3) / 3) }
    #expect(one.magnitude < alarm)
    let three = evennessScore(50_000) {
      let x = stream.gamma(shape: 3, scale: 2) / 2
      return 1 - Glibc.exp(-x) * (1 + x + x * x / 2)
    }
    #expect(three.magnitude < alarm)
  }

  @Test func `gamma has its mean at every size of shape`() {
    var stream = testStream("gamma mean")
    for shape in [0.01, 0.3, 1.7, 40, 1e6, 1e12] {
      let score = meanScore(20_000, mean: shape, variance: shape) {
        stream.gamma(shape: shape, scale: 1)
      }
      #expect(score.magnitude < alarm, "\(shape)")
    }
  }

  @Test func `beta follows its law`() {
    var stream = testStream("beta")
    let arcsine = evennessScore(40_000) {
      2 / Double.pi * asin(stream.beta(0.5, 0.5).squareRoot())
    }
    #expect(arcsine.magnitude < alarm)
    let skewed = evennessScore(40_000) {
      let rest = 1 - stream.beta(2, 5)
      return 1 - rest * rest * rest * rest * rest * (6 - 5 * rest)
    }
    #expect(skewed.magnitude < alarm)
    let tiny = meanScore(20_000, mean: 0.25, variance: 0.1875) { stream.beta(1e-6, 3e-6) }
    #expect(tiny.magnitude < alarm)
  }

  @Test func `Student's t follows its law`() {
    var stream = testStream("t")
    let cauchy = evennessScore(40_000) { 0.5 + atan(stream.studentT(freedom: 1)) / Double.pi }
    #expect(cauchy.magnitude < alarm)
    let two = evennessScore(40_000) {
      let t = stream.studentT(freedom: 2)
      return 0.5 + t / (2 * (2 + t * t).squareRoot())
    }
    #expect(two.magnitude < alarm)
    let normal = evennessScore(40_000) {
      0.5 * erfc(-stream.studentT(freedom: 1e9) / 2.0.squareRoot())
    }
    #expect(normal.magnitude < alarm)
  }

  @Test func `awkward parameters give numbers in range`() {
    var stream = testStream("awkward")
    for a in awkwardDoubles {
      #expect(stream.studentT(freedom: a).isFinite)
      for b in awkwardDoubles {
        #expect(stream.gamma(shape: a, scale: b) >= 0)
        let share = stream.beta(a, b)
        #expect(share >= 0 && share <= 1)
      }
    }
  }
}
