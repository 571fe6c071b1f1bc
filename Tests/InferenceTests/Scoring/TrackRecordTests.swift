import Inference
import Polity
import Polity
import TestSupport
import Testing

@Suite struct `The record of forecasts` {
  private func past(_ said: Double, _ happened: Bool) -> TrackRecord.Past {
    TrackRecord.Past(said: said, base: 0.5, settled: .init(), happened: happened)
  }

  @Test func `full trust says what the runs say, none the base rate`() {
    for said in [0.03, 0.4, 0.995] {
      let full = TrackRecord.drawn(said, toward: 0.2, trust: 1)
      let none = TrackRecord.drawn(said, toward: 0.2, trust: 0)
      #expect((full - said).magnitude < 1e-12 && (none - 0.2).magnitude < 1e-12)
    }
    // Half of the log odds of .9 and .5: odds of 3.
    #expect((TrackRecord.drawn(0.9, toward: 0.5, trust: 0.5) - 0.75).magnitude < 1e-12)
  }

  @Test func `what is settled stays, and only what is open is drawn`() {
    #expect(TrackRecord.drawn(0.995, toward: 0.5, settled: .init(yes: 1), trust: 0.2) == 0.995)
    let part = TrackRecord.drawn(0.8, toward: 0.5, settled: .init(yes: 0.6), trust: 0.4)
    #expect((part - (0.6 + 0.4 * 0.5)).magnitude < 1e-12)
    // The tenth that is open says yes in half of its runs; a half is drawn to a half.
    let late = TrackRecord.Settled(yes: 0.1, no: 0.8)
    #expect(
      (TrackRecord.drawn(0.15, toward: 0.5, settled: late, trust: 0.4) - 0.15).magnitude < 1e-12)
    #expect(TrackRecord.drawn(0.004, toward: 0.96, settled: .init(no: 1), trust: 0.2) == 0.004)
    #expect(TrackRecord.drawn(.nan, toward: 0.5, trust: 0.2).isNaN)
    for said in [0.0, 1] {
      let drawn = TrackRecord.drawn(said, toward: 0.5, trust: 0.3)
      #expect(drawn > 0 && drawn < 1)
    }
  }

  @Test func `a range is no narrower than trust is sure`() {
    #expect(TrackRecord.drawn(0.3...0.6, toward: 0.5, trust: 1) == 0.3...0.6)
    // Trust of .16 may be .064 or .4: ends lie where the larger one puts them.
    let range = TrackRecord.drawn(0.1...0.9, toward: 0.5, trust: 0.16)
    #expect((range.lowerBound - TrackRecord.drawn(0.1, toward: 0.5, trust: 0.4)).magnitude < 1e-12)
    #expect((range.upperBound - TrackRecord.drawn(0.9, toward: 0.5, trust: 0.4)).magnitude < 1e-12)
    let sure = TrackRecord.drawn(0.9...0.9, toward: 0.5, trust: 0.16)
    #expect(sure.lowerBound < 0.6 && sure.upperBound > 0.65)
  }

  @Test func `trust is learnt from what came true`() {
    let honest = (0..<100).map { past(0.9, $0 % 10 != 0) }
    let boastful = (0..<100).map { past(0.99, $0 % 4 != 0) }
    let empty = (0..<100).map { past($0 % 2 == 0 ? 0.95 : 0.05, $0 % 4 < 2) }
    #expect(TrackRecord.trust(learntFrom: []) == 1)
    #expect((TrackRecord.trust(learntFrom: honest) - 1).magnitude < 0.05)
    // Odds of 3 where odds of 99 were said: ln 3 / ln 99.
    #expect((TrackRecord.trust(learntFrom: boastful) - 0.239).magnitude < 0.05)
    #expect(TrackRecord.trust(learntFrom: empty) < 0.1)
  }

  private func question(_ yesIf: String, _ baseRate: Question.BaseRate? = nil) -> Question {
    var question = Question(id: "q", ask: "?", yesIf: yesIf)
    question.baseRate = baseRate
    return question
  }

  @Test func `a question starts from its base rate, or even odds`() {
    let rated = question("deaths >= 10", .init(happened: 1, of: 3))
    #expect((rated.startingChance - 0.375).magnitude < 1e-12)
    #expect(question("deaths >= 10").startingChance == 0.5 && question("(").startingChance == 0.5)
  }

  @Test func `a question about the ruler's office is told from others`() {
    let engine = wholeEngine
    let his = [
      "ruler.in-office", "ruler.in-office(on=2022-01-20) >= 1", "ruler.in-office == no",
      "move.resign", "move.flee(to=2022-01-20)", "move.coup-strike == 0",
      "move.ruler-held", "move.ruler-restored",
    ]
    for text in his { #expect(question(text).isOfRuler(engine)) }
    let others = [
      "ruler.in-office >= 0", "ruler.in-office and deaths > 3", "deaths", "move.storm", "(",
    ]
    for text in others { #expect(!question(text).isOfRuler(engine)) }
  }
}
