import Inference
import RandomStreams
import Testing

@Suite struct `A comparison of scores` {
  /// Of 2^5 signs, only all alike reach the sum: 2 of 32.
  @Test func `counts exchanges exactly where questions are few`() throws {
    let found = try #require(
      ScoreComparison([0.1, 0.2, 0.1, 0.3, 0.1], [0.2, 0.4, 0.4, 0.7, 0.6]))
    #expect(found.exchanged == 2.0 / 32)
    #expect(abs(found.difference + 0.3) < 1e-15)
    #expect(!found.isClear)
    #expect(found.sentence == "No clear difference over 5 questions.")
  }

  @Test func `is clear where one is better throughout`() throws {
    let ours = (0..<12).map { 0.1 + 0.001 * Double($0) }
    let found = try #require(ScoreComparison(ours, ours.map { $0 + 0.05 + $0 * 0.1 }))
    #expect(found.exchanged == 2.0 / 4096)
    #expect(found.interval.upperBound < 0)
    #expect(found.sentence == "The first is better over 12 questions.")
    let turned = try #require(ScoreComparison(ours.map { $0 + 0.05 + $0 * 0.1 }, ours))
    #expect(turned.sentence == "The second is better over 12 questions.")
  }

  @Test func `of one forecaster with itself is no difference`() throws {
    let found = try #require(ScoreComparison([0.3], [0.3]))
    #expect(found.exchanged == 1)
    #expect(found.interval == 0...0)
    #expect(found.sentence == "No clear difference over 1 question.")
  }

  /// Clear at 5% without any difference: 10 or more of 80 once in 200 fresh seeds. Both signs'
  /// agreement can only make it rarer.
  @Test func `finds no difference where there is none`() throws {
    var luck = StreamFamily(seed: 8, run: 0).stream(Purpose("exchange"))
    var clear = 0
    for round in 0..<80 {
      let (a, b) = ((0..<30).map { _ in luck.uniform() }, (0..<30).map { _ in luck.uniform() })
      let found = try #require(ScoreComparison(a, b, draws: 300, seed: UInt64(round)))
      if found.isClear { clear += 1 }
    }
    #expect(clear < 10)
  }

  /// The bootstrap of a mean has deviation s / sqrt(n): for a 90% interval 3.29 of them wide, to 5%
  /// by 4000 draws.
  @Test func `has the interval of the mean`() throws {
    var luck = StreamFamily(seed: 9, run: 0).stream(Purpose("interval"))
    let scores = (0..<400).map { _ in luck.normal() }
    let found = try #require(
      ScoreComparison(scores, scores.map { _ in 0 }, draws: 4000))
    let mean = scores.reduce(0, +) / 400
    let deviation = (scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400).squareRoot()
    let width = found.interval.upperBound - found.interval.lowerBound
    #expect(abs(width / (3.28971 * deviation / 20) - 1) < 0.08)
  }

  @Test func `of lists that do not match is none`() {
    #expect(ScoreComparison([], []) == nil)
    #expect(ScoreComparison([1], [1, 2]) == nil)
    #expect(ScoreComparison([1], [.nan]) == nil)
    #expect(ScoreComparison([1], [2], level: 1) == nil)
  }
}
