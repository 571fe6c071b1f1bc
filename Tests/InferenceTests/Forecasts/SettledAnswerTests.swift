import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Answers that are settled early` {
  private let start = SmallCrises.crisis(SmallCrises.threeRegions()).start

  private func answers(_ yesIf: String, day: Int, settles: Int? = nil) throws -> Bool? {
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
    return SettledAnswers(ensemble, on: start.adding(day)).answer("q", in: run)
  }

  @Test func `what came to a number stays so, and counts only once it did`() throws {
    #expect(try answers("turnout >= 1000", day: 3) == true)
    #expect(try answers("turnout >= 1000", day: 0) == nil)
    #expect(try answers("turnout(to=\(start.adding(5))) >= 1000", day: 3) == true)
    #expect(try answers("turnout(to=\(start.adding(5))) >= 1000", day: 0) == nil)
    #expect(
      try answers("turnout(from=\(start), to=\(start.adding(5))) >= 1000", day: 3, settles: 5)
        == true)
  }

  @Test func `a question whose days are over is answered either way`() throws {
    #expect(try answers("ruler.in-office", day: 5) != nil)
    #expect(try answers("turnout >= 1000000000 and ruler.in-office", day: 5) == false)
    #expect(try answers("move.neighbour-fell", day: 2, settles: 2) == false)
  }

  @Test func `what no run can bring about is answered with no`() throws {
    let never = ["turnout >= 2000000000", "deaths > 5 and deaths < 2"]
    for text in never { #expect(try answers(text, day: 0) == false, "\(text)") }
  }

  @Test func `what days to come can undo or decide is open`() throws {
    #expect(try answers("ruler.in-office", day: 3) == nil)
    #expect(try answers("turnout < 100000000", day: 3) == nil)
    #expect(try answers("turnout(from=\(start.adding(4))) >= 0", day: 3) == nil)
    #expect(try answers("turnout >= 1000 and ruler.in-office", day: 3) == nil)
    #expect(try answers("turnout >= 1000", day: -2) == nil)
  }

  @Test func `a number that was passed can not be kept under any more`() throws {
    #expect(try answers("turnout < 1000", day: 3) == false)
    #expect(try answers("turnout <= 1000", day: 0) == nil)
    #expect(try answers("turnout < 1000 and ruler.in-office", day: 3) == nil)
  }

  @Test func `who holds an office stands once the ruler has fallen`() throws {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
    let office = try #require(crisis.country.offices.first { $0.holder == "ruler" }?.id)
    let others = crisis.country.claimants.map(\.id).filter { $0 != "ruler" }
    crisis.questions = (["ruler"] + others).map {
      Question(id: $0, ask: "?", yesIf: "holder(\(office)) == \($0)")
    }
    var ensemble = Ensemble.whole(crisis, seed: 3)
    ensemble.script = MoveScript(forced: ["resign": .init(hour: 60, window: 6)])
    let run = ensemble.trajectory(0)
    let successor = try #require(run.events.first { $0.event == "succession" })
    #expect(successor.hour == 60 && others.contains(successor.actor))
    let before = SettledAnswers(ensemble, on: start.adding(1))
    let after = SettledAnswers(ensemble, on: start.adding(2))
    for claimant in ["ruler"] + others {
      #expect(before.answer(claimant, in: run) == nil)
      #expect(after.answer(claimant, in: run) == (claimant == successor.actor), "\(claimant)")
    }
  }

  @Test func `a ruler who fell is out of office for good`() throws {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
    crisis.questions = ["ruler.in-office", "ruler.in-office == 0", "not a question"].enumerated()
      .map { Question(id: "q\($0.offset)", ask: "?", yesIf: $0.element) }
    var ensemble = Ensemble.whole(crisis, seed: 3)
    ensemble.script = MoveScript(forced: ["resign": .init(hour: 60, window: 6)])
    let run = ensemble.trajectory(0)
    #expect(run.fallHour == 60)
    let before = SettledAnswers(ensemble, on: start.adding(1))
    let after = SettledAnswers(ensemble, on: start.adding(2))
    #expect(["q0", "q1", "q2"].map { before.answer($0, in: run) } == [nil, nil, nil])
    #expect(["q0", "q1", "q2"].map { after.answer($0, in: run) } == [false, true, nil])
  }
}
