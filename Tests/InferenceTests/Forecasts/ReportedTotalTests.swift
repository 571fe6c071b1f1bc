import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Numbers that start from what was reported` {
  private static let start = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent).start

  /// Reports on a question, and a run of the crisis; nil where none bears on it.
  private func totals(
    _ question: Question, _ items: [Evidence], asOf day: Int = 4
  ) throws -> (ReportedTotals, Trajectory)? {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 8)
    crisis.questions = [question]
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    let weigher = Weigher(
      ensemble, known: KnownEvidence(items, asOf: Self.start.adding(day)),
      plan: WeighingPlan(particles: 8, rounds: 1, lessons: 0, seed: 1))
    return ReportedTotals(question, of: weigher).map { ($0, ensemble.trajectory(2)) }
  }

  /// The number of one run as 400 draws of the reports' errors let it stand, and the run's own.
  private func numbers(
    _ estimate: String, _ items: [Evidence], asOf day: Int = 4
  ) throws -> (own: Double, told: [Double])? {
    let question = Question(id: "q", ask: "How many?", estimate: estimate)
    guard let (totals, run) = try totals(question, items, asOf: day) else { return nil }
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 8)
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    let own = ObservableReading(ensemble.setting, ensemble.layout)
      .value(try ObservableExpression(estimate), in: run, within: 0...7)
    let family = StreamFamily(seed: 5, run: 1)
    return (
      own,
      (0..<400).map { draw in
        totals.answer(in: run, family.stream(Purpose("test.reported"), tick: draw))
      }.sorted()
    )
  }

  private func item(
    _ id: String, _ day: Int, _ shows: String, value: Double? = nil, grade: Grade.Reliability = .A,
    _ credibility: Int = 1
  ) throws -> Evidence {
    Evidence(
      id: id, day: Self.start.adding(day), what: id, shows: shows,
      kind: value == nil ? .sighting : .measurement, value: value, source: "S",
      grade: try #require(Grade(grade, credibility)))
  }

  @Test func `a total is the latest count and what the run adds after it`() throws {
    let early = try item("early", 1, "deaths(to=2022-01-02)", value: 100)
    let late = try item("late", 4, "deaths(to=2022-01-05)", value: 5000)
    let found = try #require(try numbers("deaths", [early, late]))
    let middle = found.told[200]
    #expect(middle >= 4500 && middle <= 5500 + found.own, "\(middle)")
    #expect(found.told[40] > 2000)
  }

  @Test func `an earlier count that is as good is a floor under a later one`() throws {
    let early = try item("early", 2, "deaths(to=2022-01-03)", value: 9000)
    let late = try item("late", 4, "deaths(to=2022-01-05)", value: 100, grade: .D, 3)
    let found = try #require(try numbers("deaths", [early, late]))
    #expect(found.told[200] > 7000)
    let worse = try item("early", 2, "deaths(to=2022-01-03)", value: 9000, grade: .D, 3)
    let better = try item("late", 4, "deaths(to=2022-01-05)", value: 100)
    #expect(try #require(try numbers("deaths", [worse, better])).told[200] < 3000)
  }

  @Test func `a part of an organ or another organ is no floor`() throws {
    let refusal = try item("r", 2, "refusal(police, capital) >= 0.9")
    #expect(try numbers("refusal(police)", [refusal]) == nil)
  }

  @Test func `of crowds the measured days are as measured`() throws {
    let found = try #require(
      try numbers("turnout", [try item("crowd", 2, "turnout", value: 3e5)]))
    #expect(found.told[200] > 2.4e5 && found.told[200] < 3.6e5 + found.own)
  }

  @Test func `parts of the country and what came to at least a number are floors`() throws {
    let region = SmallCrises.threeRegions().regions[0].id
    for floor in [
      try item("part", 2, "deaths(\(region), to=2022-01-03)", value: 4000),
      try item("least", 2, "deaths(to=2022-01-03) >= 4k"),
    ] {
      let found = try #require(try numbers("deaths", [floor]))
      #expect(found.told[200] >= 3300, "\(floor.id)")
    }
  }

  @Test func `at least so many may have been more, and is not taken for the number itself`() throws
  {
    let least = try item("least", 2, "deaths(to=2022-01-03) >= 4k")
    let found = try #require(try numbers("deaths(to=2022-01-03)", [least]))
    #expect(found.own < 4000)
    let over = found.told.filter { $0 >= 4000 }
    // Half of the draws are over exp(.5 x .674) = 1.40 times the number; 400 of them lie within .06.
    #expect((over[over.count / 2] / 4000 - 1.4).magnitude < 0.12, "\(over[over.count / 2])")
    #expect((over.last ?? 0) > 8000)
    let share = try item("share", 2, "refusal(police, capital) >= 0.9")
    #expect(try numbers("refusal(police, capital)", [share])?.told.allSatisfy { $0 <= 1 } == true)
  }

  @Test
  func `a yes-or-no question about a total is answered from it, and what was reported settles it`()
    throws
  {
    let toll = try item("toll", 4, "deaths(to=2022-01-05)", value: 5000)
    func found(_ asked: String, _ items: [Evidence]) throws -> (yes: Int, settled: [Bool?: Int])? {
      guard let (totals, run) = try totals(Question(id: "q", ask: "?", yesIf: asked), items)
      else { return nil }
      let family = StreamFamily(seed: 5, run: 1)
      var (yes, settled) = (0, [Bool?: Int]())
      for draw in 0..<400 {
        let luck = family.stream(Purpose("test.reported"), tick: draw)
        let answer = totals.answer(in: run, luck)
        let early = totals.settled(in: run, luck)
        #expect(early == nil || early == (answer > 0))
        yes += answer > 0 ? 1 : 0
        settled[early, default: 0] += 1
      }
      return (yes, settled)
    }
    // All but the few passings-over of an A1 report say that 5,000 is above 2,000.
    let above = try #require(try found("deaths >= 2000", [toll]))
    #expect(above.yes >= 380 && above.settled[true] == above.yes)
    let below = try #require(try found("deaths < 2000", [toll]))
    #expect(below.yes <= 20 && below.settled[false] ?? 0 >= 380)
    let far = try #require(try found("deaths >= 1M", [toll]))
    #expect(far.yes == 0 && far.settled == [nil: 400])
    // Two terms, or a day that comes later than the question begins, are the runs' own.
    #expect(try found("deaths >= 2000 and wounded >= 5", [toll]) == nil)
    #expect(try found("deaths(from=2022-01-06) >= 2000", [toll]) == nil)
  }

  @Test func `a total that came to at most a number is a ceiling on its day, until it is counted`()
    throws
  {
    let few = try item("few", 4, "deaths(to=2022-01-05) < 1")
    let found = try #require(try numbers("deaths(to=2022-01-05)", [few]))
    #expect(found.own >= 1, "the run would tell nothing")
    #expect(found.told[200] < 1 && found.told[399] == found.own)
    #expect(try numbers("deaths(from=2022-01-02)", [few]) == nil)
    let counted = try item("counted", 4, "deaths(to=2022-01-05)", value: 297)
    #expect(try #require(try numbers("deaths", [few, counted])).told[200] > 200)
  }

  @Test func `less than a number in a part, on one day or of a crowd is no ceiling`() throws {
    let region = SmallCrises.threeRegions().regions[0].id
    let part = try item("part", 4, "deaths(\(region), to=2022-01-05) < 1")
    #expect(try numbers("deaths", [part]) == nil)
    let day = try item("day", 4, "deaths(on=2022-01-05) < 1")
    #expect(try numbers("deaths", [day]) == nil)
    let crowd = try item("crowd", 2, "turnout < 10")
    #expect(try numbers("turnout", [crowd]) == nil)
    let calm = try item("calm", 2, "refusal(police) < 0.01")
    #expect(try numbers("refusal(police)", [calm]) == nil)
  }

  @Test func `a count of none is none, and more than a number is more`() throws {
    let none = try item("none", 4, "deaths(to=2022-01-05)", value: 0)
    let found = try #require(try numbers("deaths(to=2022-01-05)", [none]))
    #expect(found.told[200] == 0 && found.own >= 1)
    let more = try item("more", 4, "deaths(to=2022-01-05) > 1M")
    #expect(try #require(try numbers("deaths", [more])).told[200] > 1e6)
  }

  @Test func `other numbers, later news and doubtful reports leave the run's own`() throws {
    let toll = try item("toll", 3, "deaths(to=2022-01-04)", value: 9000)
    #expect(try numbers("belief", [toll]) == nil && numbers("wounded", [toll]) == nil)
    #expect(try numbers("deaths(from=2022-01-06)", [toll]) == nil)
    #expect(try numbers("deaths", [toll], asOf: 2) == nil)
    let rumour = try item("rumour", 3, "deaths(to=2022-01-04)", value: 9000, grade: .E, 5)
    #expect(try numbers("deaths", [rumour]) == nil)
  }

  @Test func `a report is passed over as often as its grade says that it is wrong`() throws {
    let toll = try item("toll", 3, "deaths(to=2022-01-04)", value: 1e6, grade: .C, 3)
    let found = try #require(try numbers("deaths", [toll]))
    // A fifth of 400, within four standard errors.
    let passed = found.told.count { $0 < 1e5 }
    #expect((48...112).contains(passed), "\(passed)")
    // A sighting of that grade knows in three of five cases.
    let least = try item("least", 3, "deaths(to=2022-01-04) >= 1M", grade: .C, 3)
    let floored = try #require(try numbers("deaths", [least])).told.count { $0 < 1e5 }
    #expect((121...199).contains(floored), "\(floored)")
  }
}
