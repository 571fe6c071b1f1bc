import Inference
import Polity
import Testing

@Suite struct `A sheet of scores` {
  private let day = CalendarDay(number: 18_993)

  private func forecast(
    _ question: String, _ p: Double, made: Int = 0
  ) -> LedgerForecast {
    LedgerForecast(
      id: "\(question).\(made)", caseID: "k", question: question, made: day.adding(made),
      word: "likely", answer: .probability(p), low: p, high: p, settles: day.adding(9))
  }

  private func settled(_ answers: [String: Double]) -> [String: LedgerSettlement] {
    Dictionary(
      answers.map { name, answer in
        (
          "k.\(name)",
          LedgerSettlement(caseID: "k", question: name, day: day, answer: answer, note: "")
        )
      }, uniquingKeysWith: { a, _ in a })
  }

  @Test func `scores what has settled and counts what is open`() throws {
    let points = try #require(QuantileForecast([(0.05, 10), (0.5, 20), (0.95, 40)]))
    var number = forecast("dead", 0)
    number.answer = .quantiles(points)
    let sheet = ScoreSheet(
      [forecast("a", 0.8), forecast("b", 0.4), forecast("c", 0.5), number],
      settlements: settled(["a": 1, "b": 1, "dead": 20]), rivals: [])
    #expect(sheet.rows.map(\.forecast.question) == ["a", "b", "dead"] && sheet.open == 1)
    #expect(abs(try #require(sheet.brier) - (0.04 + 0.36) / 2) < 1e-12)
    let ranked = try #require(RankedScore.of(quantiles: points, answer: 20))
    #expect(sheet.rows[2].score == ranked && ranked > 0)
    #expect(sheet.reliability.bins.map(\.count) == [1, 1])
  }

  @Test func `what is void is neither scored nor open`() throws {
    let sheet = ScoreSheet(
      [forecast("a", 0.8), forecast("b", 0.4), forecast("c", 0.5)], settlements: settled(["a": 1]),
      rivals: [], void: ["k.b"])
    #expect(sheet.rows.map(\.forecast.question) == ["a"])
    #expect(sheet.void.map(\.question) == ["b"] && sheet.open == 1)
    #expect(abs(try #require(sheet.brier) - 0.04) < 1e-12)
  }

  @Test func `forecasts of one question on several days count once beside others`() throws {
    let sheet = ScoreSheet(
      [forecast("a", 0.8), forecast("a", 1, made: 3), forecast("b", 0)],
      settlements: settled(["a": 1, "b": 0]), rivals: [.coin(["k.a", "k.b", "k.z"])])
    let coin = try #require(sheet.rivals.first)
    #expect(coin.count == 2 && coin.brier == 0.25)
    #expect(abs(coin.ours - (0.02 + 0) / 2) < 1e-12)
    #expect(abs(try #require(coin.skill) - 0.96) < 1e-12)
    #expect(coin.comparison?.count == 2)
  }

  @Test func `climatology never uses a question's own answer`() {
    let rival = ScoreSheet.Rival.climatology(["k.a": 1, "k.b": 1, "k.c": 0])
    // Half a case of each kind is added: of the two others 1, 1 and 2 came true.
    #expect(rival.answers["k.a"] == .probability(1.5 / 3))
    #expect(rival.answers["k.c"] == .probability(2.5 / 3))
  }

  @Test func `nothing settled gives no scores, and rivals without answers fall out`() {
    let sheet = ScoreSheet([forecast("a", 0.5)], settlements: [:], rivals: [.coin(["k.a"])])
    #expect(sheet.brier == nil && sheet.rows.isEmpty && sheet.open == 1 && sheet.rivals.isEmpty)
  }
}
