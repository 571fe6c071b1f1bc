import Classics
import Testing

@Suite struct `The arithmetic of forecasts` {
  @Test func `a chance in a window and a daily chance convert into each other`() {
    let daily = ForecastArithmetic.dailyChance(window: 0.3, days: 14)
    #expect((daily - 0.025155).magnitude < 5e-7)
    for chance in [0, 1e-12, 0.3, 0.999] {
      for days in [0.5, 1, 14, 365] {
        let daily = ForecastArithmetic.dailyChance(window: chance, days: days)
        let back = ForecastArithmetic.chanceWithin(days: days, daily: daily)
        #expect((back - chance).magnitude <= 1e-13 * chance)
      }
    }
    #expect(ForecastArithmetic.dailyChance(window: 1, days: 14) == 1)
    #expect(ForecastArithmetic.chanceWithin(days: 0, daily: 1) == 0)
    #expect(ForecastArithmetic.chanceWithin(days: 3, daily: 1) == 1)
    let none = ForecastArithmetic.chanceOfNone(days: 90, daily: 0.3)
    #expect((none * 1e14 - 1.1).magnitude < 0.05)
  }

  @Test func `what is no chance gives no number`() {
    #expect(ForecastArithmetic.dailyChance(window: 1.1, days: 14).isNaN)
    #expect(ForecastArithmetic.dailyChance(window: 0.3, days: 0).isNaN)
    #expect(ForecastArithmetic.dailyChance(window: .nan, days: 3).isNaN)
    #expect(ForecastArithmetic.chanceWithin(days: -1, daily: 0.3).isNaN)
    #expect(ForecastArithmetic.chanceWithin(days: 1, daily: -0.3).isNaN)
  }

  @Test func `either of two events is likelier than each and less likely than both added`() {
    let either = ForecastArithmetic.chanceOfAny([0.0061339, 0.0147218])
    #expect((either - 0.0207654).magnitude < 1e-7)
    #expect(ForecastArithmetic.chanceOfAny([]) == 0)
    #expect(ForecastArithmetic.chanceOfAny([0.5, 0.5, 0.5]) == 0.875)
  }

  @Test func `counts give chances that add to one`() {
    let sevenths = ForecastArithmetic.climatology([3, 1, 0], prior: 1).map { $0 * 7 }
    #expect(sevenths == [4, 2, 1])
    #expect(ForecastArithmetic.climatology([], prior: 1) == [])
    #expect(ForecastArithmetic.climatology([1, -1], prior: 1) == [])
    #expect(ForecastArithmetic.climatology([1, 1], prior: 0) == [])
  }

  @Test func `an ensemble does without the members that are missing`() throws {
    let two = try #require(ForecastArithmetic.ensemble([(0.1, 1), (0.2, 1), (nil, 2)]))
    #expect((two - 0.15).magnitude < 1e-15)
    let three = try #require(ForecastArithmetic.ensemble([(0.1, 1), (0.2, 1), (0.4, 2)]))
    #expect((three - 0.275).magnitude < 1e-15)
    #expect(ForecastArithmetic.ensemble([(nil, 1)]) == nil)
    #expect(ForecastArithmetic.ensemble([(0.5, 0), (0.5, -1)]) == nil)
    #expect(ForecastArithmetic.ensemble([]) == nil)
  }

  @Test func `presets and switches run, and every claim holds`() throws {
    let sentences = try ForecastArithmetic.presets.map {
      try ForecastArithmetic.answer(ClassicRequest(preset: $0.id)).sentences
    }
    #expect(
      sentences == [
        ["0.3000 within 14.0 days is 0.025155 a day."],
        [
          "At least one of two independent events with chances 0.0061339 and 0.0147218: 0.0207654."
        ],
        ["What never happened keeps a chance above 0: 0.50 is added to each."],
        [
          "With weights 1, 1 and 2 the three forecasts give 0.2750; without the third the other "
            + "two, weighed alike, give 0.1500."
        ],
      ])
    let wrong = ["chance": "2", "second-chance": "-1", "days": "0", "prior": "0"]
    let expected = ClassicFault([
      "chance must be from 0 to 1, not 2", "second-chance must be from 0 to 1, not -1",
      "days must be above 0 and at most 1000000, not 0",
      "prior must be above 0 and at most 1000000, not 0",
    ])
    #expect(throws: expected) {
      try ForecastArithmetic.answer(ClassicRequest(settings: wrong))
    }
    let findings = ForecastArithmetic.findings()
    #expect(findings.count == 7)
    #expect(findings.allSatisfy { $0.verdict == .holds })
  }
}
