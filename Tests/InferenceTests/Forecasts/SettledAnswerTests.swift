import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Answers that are settled early` {
  private let start = SmallCrises.crisis(SmallCrises.threeRegions()).start

  private func answers(_ yesIf: String, day: Int, settles: Int? = nil) throws -> Bool {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
    var question = Question(id: "q", ask: "?", yesIf: yesIf)
    question.settles = settles.map(start.adding)
    crisis.questions = [question]
    let ensemble = Ensemble.whole(crisis, seed: 3)
    // A run whose crowds pass 1,000 people on some day after the first.
    let crowd = ObservableReading(ensemble.setting, ensemble.layout)
    let turnout = try ObservableExpression("turnout")
    let run = try #require(
      (0..<40).lazy.map { ensemble.trajectory($0) }.first { run in
        crowd.value(turnout, in: run, within: 0...0) < 1000
          && crowd.value(turnout, in: run, within: 1...3) >= 1000
      })
    return SettledAnswers(ensemble, on: start.adding(day)).isYes("q", in: run)
  }

  @Test func `what came to a number stays so, and counts only once it did`() throws {
    #expect(try answers("turnout >= 1000", day: 3))
    #expect(try !answers("turnout >= 1000", day: 0))
    #expect(try answers("turnout(to=\(start.adding(5))) >= 1000", day: 3))
    #expect(try !answers("turnout(to=\(start.adding(5))) >= 1000", day: 0))
    #expect(
      try answers("turnout(from=\(start), to=\(start.adding(5))) >= 1000", day: 3, settles: 5))
  }

  @Test func `what days to come can undo or decide is open`() throws {
    #expect(try !answers("ruler.in-office", day: 3))
    #expect(try !answers("turnout < 100000000", day: 3))
    #expect(try !answers("turnout(from=\(start.adding(4))) >= 0", day: 3))
    #expect(try !answers("turnout >= 1000 and ruler.in-office", day: 3))
    #expect(try !answers("turnout >= 1000", day: -2))
  }
}
