import RandomStreams
import Testing

struct RandomStreamTests {
  @Test func `the first numbers of a stream never change`() {
    var stream = StreamFamily(seed: 42, run: 7).stream(Purpose("turnout"), tick: 12, lane: 3)
    #expect(
      [stream.next(), stream.next(), stream.next()] == [
        5_098_486_523_842_493_826, 10_298_800_512_580_010_620, 11_814_176_160_045_007_172,
      ])
  }

  /// Holds in debug and release mode, on every processor.
  @Test func `the draws of every distribution never change`() {
    var stream = StreamFamily(seed: 42, run: 7).stream(Purpose("golden"))
    var walk = HazardWalk(StreamFamily(seed: 42, run: 7).stream(Purpose("golden walk")))
    var hash: UInt64 = 0
    func note(_ value: Double) { hash = Philox.scramble(hash ^ value.bitPattern) }
    for step in 1...300 {
      let size = Double(step)
      note(stream.normal(mean: 1, deviation: size))
      note(stream.logNormal(median: size, spread: 0.3))
      note(stream.exponential())
      note(stream.gamma(shape: size * 0.01, scale: 2))
      note(stream.beta(size * 0.1, 3))
      note(stream.studentT(freedom: size))
      note(Double(stream.poisson(size * 0.2)))
      note(Double(stream.binomial(step * step * step, 0.01)))
      note(Double(stream.binomial(step, hazard: 0.3)))
      note(Double(stream.discrete(weights: [1, size, 50])))
      note(Double(walk.events(step, hazard: 0.01)))
      note(Prior.beta(size, 2).draw(from: &stream))
    }
    #expect(hash == 6_704_213_677_001_711_533)
  }

  @Test func `uniforms are even at every scale`() {
    var stream = testStream("even")
    #expect(evennessScore(100_000) { stream.uniform() }.magnitude < alarm)
    for scale in [64.0, 4_096, 0x1p20, 0x1p40] {
      let score = evennessScore(50_000) {
        let scaled = stream.uniform() * scale
        return scaled - Double(Int(scaled))
      }
      #expect(score.magnitude < alarm, "\(scale)")
    }
  }

  @Test func `neighbouring draws are independent`() {
    for lag in 1...3 {
      var stream = testStream("lag")
      var window: [Double] = []
      var table = [Int](repeating: 0, count: 64)
      let draws = 50_000
      while window.count < draws + lag { window.append(stream.uniform()) }
      for index in 0..<draws {
        table[Int(window[index] * 8) * 8 + Int(window[index + lag] * 8)] += 1
      }
      let expected = [Double](repeating: Double(draws) / 64, count: 64)
      #expect(chiSquareScore(table, expected).magnitude < alarm, "lag \(lag)")
    }
  }

  @Test func `each of the 64 bits is fair`() {
    var stream = testStream("bits")
    var ones = [Int](repeating: 0, count: 64)
    for _ in 0..<4_000 {
      let word = stream.next()
      for bit in 0..<64 { ones[bit] += Int(word >> UInt64(bit) & 1) }
    }
    // Fair: 2,000, deviation 31.6.
    for count in ones { #expect((Double(count - 2_000) / 31.62).magnitude < alarm) }
  }

  @Test func `uniforms stay inside the open interval`() {
    var stream = testStream("open")
    for _ in 0..<10_000 {
      let u = stream.uniform()
      #expect(u > 0 && u < 1)
    }
  }

  @Test func `bernoulli fires at its rate and takes any number`() {
    var stream = testStream("coin")
    for p in [0.01, 0.5, 0.93] {
      let score = meanScore(50_000, mean: p, variance: p * (1 - p)) { stream.bernoulli(p) ? 1 : 0 }
      #expect(score.magnitude < alarm, "\(p)")
    }
    for p in [-1.0, 0, .nan, -.infinity] { #expect(stream.bernoulli(p) == false) }
    for p in [1.0, 2, .infinity] { #expect(stream.bernoulli(p) == true) }
  }

  @Test func `the counter of words counts`() {
    var stream = testStream("count")
    #expect(stream.wordsDrawn == 0)
    _ = stream.uniform() + stream.normal() + stream.exponential()
    #expect(stream.wordsDrawn == 3)
  }
}
