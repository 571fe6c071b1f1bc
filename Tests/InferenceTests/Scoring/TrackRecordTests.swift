import Inference
import Polity
import Testing

@Suite struct `The record of forecasts` {
  private func past(_ said: Double, _ happened: Bool) -> TrackRecord.Past {
    TrackRecord.Past(said: said, base: 0.5, settled: 0, happened: happened)
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
    #expect(TrackRecord.drawn(0.995, toward: 0.5, settled: 1, trust: 0.2) == 0.995)
    let part = TrackRecord.drawn(0.8, toward: 0.5, settled: 0.6, trust: 0.4)
    #expect((part - (0.6 + 0.4 * 0.5)).magnitude < 1e-12)
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

  @Test func `a question starts from its base rate, that of office, or even odds`() {
    func chance(_ yesIf: String, _ baseRate: Question.BaseRate? = nil) -> Double {
      var question = Question(id: "q", ask: "?", yesIf: yesIf)
      question.baseRate = baseRate
      return question.startingChance
    }
    let stays = 271.5 / 282
    #expect((chance("ruler.in-office") - stays).magnitude < 1e-12)
    #expect((chance("ruler.in-office(on=2022-01-20) >= 1") - stays).magnitude < 1e-12)
    #expect((chance("ruler.in-office == 0") - (1 - stays)).magnitude < 1e-12)
    #expect((chance("ruler.in-office == no") - (1 - stays)).magnitude < 1e-12)
    #expect((chance("ruler.in-office", .init(happened: 1, of: 3)) - 0.375).magnitude < 1e-12)
    #expect(chance("deaths >= 10") == 0.5 && chance("ruler.in-office >= 0") == 0.5)
    #expect(chance("ruler.in-office and deaths > 3") == 0.5 && chance("(") == 0.5)
  }
}
