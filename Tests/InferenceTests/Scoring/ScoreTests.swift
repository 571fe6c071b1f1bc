import Inference
import RandomStreams
import Testing

/// Settled forecasts from pairs that are known to be probabilities.
func forecasts(_ pairs: [(Double, Bool)]) -> [BinaryForecast] {
  pairs.compactMap { BinaryForecast($0.0, happened: $0.1) }
}

@Suite struct `The scores` {
  @Test func `of yes or no forecasts are the textbook's`() {
    let settled = forecasts([(0.8, true), (0.3, false), (1, true), (0.5, false)])
    #expect(abs((Scores.brier(settled) ?? .nan) - 0.095) < 1e-15)
    let logs = Elementary.log(0.8) + Elementary.log(0.7) + Elementary.log(0.5)
    #expect(abs((Scores.logarithmic(settled) ?? .nan) + logs / 4) < 1e-15)
  }

  @Test func `of a certainty that fails are the floor's, not infinite`() {
    let wrong = forecasts([(0, true)])
    #expect(Scores.logarithmic(wrong) == -Elementary.log(0.001))
    #expect(Scores.logarithmic(wrong, floor: 0.05) == -Elementary.log(0.05))
    #expect(Scores.logarithmic(wrong, floor: .nan) == -Elementary.log(0.001))
    #expect(Scores.logarithmic(wrong, floor: 0) == .infinity)
    #expect(Scores.brier(wrong) == 1)
  }

  @Test func `of categories sum over them`() throws {
    let settled = try #require(CategoryForecast([0.2, 0.5, 0.3], answer: 2))
    #expect(abs(settled.brier - (0.04 + 0.25 + 0.49)) < 1e-15)
    #expect(Scores.logarithmic([settled]) == -Elementary.log(0.3))
    let two = try #require(CategoryForecast([0.7, 0.3], answer: 0))
    let one = try #require(BinaryForecast(0.7, happened: true))
    #expect(abs(two.brier - 2 * one.brier) < 1e-15)
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity])
  func `take no number that is no probability`(number: Double) {
    #expect(BinaryForecast(number, happened: true) == nil)
    #expect(CategoryForecast([number, 1 - number], answer: 0) == nil)
  }

  @Test func `take no categories that do not sum to one or lack the answer`() {
    #expect(CategoryForecast([0.5, 0.4], answer: 0) == nil)
    #expect(CategoryForecast([0.5, 0.5], answer: 2) == nil)
    #expect(CategoryForecast([0.5, 0.5], answer: -1) == nil)
    #expect(CategoryForecast([], answer: 0) == nil)
  }

  @Test func `of nothing are none`() {
    #expect(Scores.brier([BinaryForecast]()) == nil)
    #expect(Scores.logarithmic([CategoryForecast]()) == nil)
  }

  /// The best thing to say is what one believes: a proper score's mean under p is least at q = p.
  @Test func `reward saying what one believes`() {
    for p in [0.1, 0.37, 0.5, 0.92] {
      func expected(_ q: Double, _ score: ([BinaryForecast]) -> Double?) -> Double {
        let (yes, no) = (forecasts([(q, true)]), forecasts([(q, false)]))
        return p * (score(yes) ?? .nan) + (1 - p) * (score(no) ?? .nan)
      }
      for q in stride(from: 0.01, through: 0.99, by: 0.02) where abs(q - p) > 1e-9 {
        #expect(expected(q) { Scores.brier($0) } > expected(p) { Scores.brier($0) })
        #expect(expected(q) { Scores.logarithmic($0) } > expected(p) { Scores.logarithmic($0) })
      }
    }
  }

  @Test func `become skill beside a baseline`() {
    #expect(Scores.skill(0.1, against: 0.25) == 0.6)
    #expect(Scores.skill(0.5, against: 0.25) == -1)
    #expect(Scores.skill(0.1, against: 0) == nil)
    #expect(Scores.skill(.nan, against: 0.25) == nil)
  }
}
