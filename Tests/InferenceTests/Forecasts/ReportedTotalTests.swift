import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Numbers that start from what was reported` {
  private static let start = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent).start

  /// The number of one run as 400 draws of the reports' errors let it stand, and the run's own.
  private func numbers(
    _ estimate: String, _ items: [Evidence], asOf day: Int = 4
  ) throws -> (own: Double, told: [Double])? {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 8)
    crisis.questions = [Question(id: "q", ask: "How many?", estimate: estimate)]
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    let weigher = Weigher(
      ensemble, known: KnownEvidence(items, asOf: Self.start.adding(day)),
      plan: WeighingPlan(particles: 8, rounds: 1, lessons: 0, seed: 1))
    guard let totals = ReportedTotals(crisis.questions[0], of: weigher) else { return nil }
    let run = ensemble.trajectory(2)
    let own = ObservableReading(ensemble.setting, ensemble.layout)
      .value(try ObservableExpression(estimate), in: run, within: 0...7)
    let family = StreamFamily(seed: 5, run: 1)
    return (
      own,
      (0..<400).map { draw in
        var luck = family.stream(Purpose("test.reported"), tick: draw)
        return totals.number(own, in: run, &luck)
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
