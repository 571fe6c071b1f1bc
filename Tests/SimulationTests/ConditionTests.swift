import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Questions under a condition` {
  @Test func `runs that do not answer are not counted`() {
    let all = Chance(counting: [true, false, true, true])
    #expect(all == Chance(answered: [true, false, true, true]))
    #expect(all == Chance(answered: [true, false, nil, nil, true, true]))
    #expect(Chance(answered: [nil, nil]).probability == 0.5)
    #expect(Chance(answered: []).low >= 0)
  }

  @Test func `twins of which one does not answer tell nothing of the unknowns`() {
    // Seven of eight runs answer; the broken pair counts for the mean alone.
    let chance = Chance(answered: [true, true, false, false, true, nil, false, false])
    #expect(abs(chance.probability - 3.5 / 8) < 1e-12)
    #expect(chance.low < chance.probability && chance.probability < chance.high)
  }

  private func answers(_ questions: [Question], runs: Int) -> [Answer] {
    var crisis = SmallCrises.crisis(SmallCrises.oneRegion(), shock: .violent, days: 4)
    crisis.questions = questions
    let ensemble = Ensemble.whole(crisis, seed: 5, runs: runs)
    return ensemble.summary(of: (0..<runs).map { ensemble.trajectory($0) }).answers
  }

  private func question(_ id: String, given: String?) -> Question {
    var question = Question(id: id, ask: "Any crowd?", yesIf: "turnout >= 1000")
    question.given = given
    return question
  }

  @Test
  func `a condition that always holds changes nothing, one that never holds leaves no answer`()
    throws
  {
    let found = answers(
      [
        question("plain", given: nil), question("same", given: "turnout >= 0"),
        question("never", given: "deaths > 1e9"),
      ], runs: 60)
    #expect(found[0].condition == nil)
    #expect(found[1].chance == found[0].chance)
    #expect(found[1].condition == Condition("turnout >= 0", runs: 60, of: 60, effectiveSize: 60))
    #expect(found[2].chance == nil && found[2].estimate == nil)
    #expect(found[2].condition?.isTold == false && found[2].condition?.runs == 0)
  }

  @Test func `what is asked given itself is nearly certain`() throws {
    let found = answers([question("itself", given: "turnout >= 1000")], runs: 200)
    let condition = try #require(found[0].condition)
    guard condition.isTold else {
      #expect(found[0].chance == nil)
      return
    }
    #expect(try #require(found[0].chance).probability > 0.98)
  }
}
