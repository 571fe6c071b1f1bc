import RandomStreams
import Testing

struct MultinomialTests {
  @Test func `shares are even in the long run and sum to the trials`() {
    var stream = testStream("multinomial")
    let weights = [1, 0, 3, 0.5, -2, 5.5]
    var totals = [Int](repeating: 0, count: weights.count)
    for _ in 0..<500 {
      let counts = stream.multinomial(37, weights: weights)
      #expect(counts.reduce(0, +) == 37)
      for index in counts.indices { totals[index] += counts[index] }
    }
    #expect(totals[1] == 0 && totals[4] == 0)
    let expected = [1, 3, 0.5, 5.5].map { $0 / 10 * 18_500 }
    let score = chiSquareScore([totals[0], totals[2], totals[3], totals[5]], expected)
    #expect(score.magnitude < alarm)
  }

  @Test func `each share is binomial and shares compete`() {
    var stream = testStream("shares")
    let score = countScore(6_000, support: 0...12) {
      binomialProbability($0, 12, 0.3)
    } draw: {
      stream.multinomial(12, weights: [2, 5, 3])[2]
    }
    #expect(score.magnitude < alarm)
    // Covariance -n p q = -1.8; the product's variance is below 16.
    let product = meanScore(30_000, mean: -12 * 0.3 * 0.5, variance: 16) {
      let counts = stream.multinomial(12, weights: [2, 5, 3])
      return (Double(counts[2]) - 3.6) * (Double(counts[1]) - 6)
    }
    #expect(product.magnitude < alarm)
  }

  @Test func `the three forms give the same counts`() {
    let weights = [0.2, 1.5, 0, 4]
    var (one, two) = (testStream("forms"), testStream("forms"))
    var counts = [9.0, 9, 9, 9, 9]
    let plain = one.multinomial(1_000, weights: weights)
    two.multinomial(1_000, weights: weights, into: &counts)
    #expect(counts == plain.map(Double.init) + [0])
  }

  @Test func `discrete draws an index in proportion to the weights`() {
    var stream = testStream("discrete")
    let weights = [0, 2, 5, .nan, 3, 0]
    var seen = [Int](repeating: 0, count: 6)
    for _ in 0..<10_000 { seen[stream.discrete(weights: weights)] += 1 }
    #expect(seen[0] == 0 && seen[3] == 0 && seen[5] == 0)
    #expect(chiSquareScore([seen[1], seen[2], seen[4]], [2_000, 5_000, 3_000]).magnitude < alarm)
  }

  @Test func `awkward weights lose no trial and trap nothing`() {
    var stream = testStream("awkward")
    for a in awkwardDoubles {
      for b in awkwardDoubles {
        let counts = stream.multinomial(1_000_000_000_000, weights: [a, b, 1])
        #expect(counts.reduce(0, +) == 1_000_000_000_000)
        _ = stream.discrete(weights: [a, b])
      }
    }
    #expect(stream.multinomial(5, weights: []) == [])
    #expect(stream.multinomial(5, weights: [0, -1]) == [0, 0])
    #expect(stream.multinomial(-5, weights: [1, 1]) == [0, 0])
    #expect(stream.discrete(weights: []) == 0)
  }
}
