import LongRun
import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Survival and hazard` {
  @Test func `a curve counts who is left at the end of each year`() {
    let curve = SurvivalCurve([6, 12, 13, nil], years: 2, spanYears: 1)
    #expect(curve.survival == [1, 0.5, 0.25])
    #expect(curve.median == 2)
    #expect(curve.spans.map(\.ends) == [2, 1])
    #expect(abs(curve.spans[0].exposure - 42.0 / 12) < 1e-12)
    #expect(curve.spans[1].hazard.map { abs($0 - 1 / (13.0 / 12)) < 1e-12 } == true)
    #expect(zip(curve.low, curve.survival).allSatisfy { $0 <= $1 })
  }

  /// Wilson 1927 for 0 and 5 of 10 at 90%.
  @Test func `intervals are Wilson's`() {
    let none = SurvivalCurve.wilson(0, 10)
    #expect(none.lowerBound == 0 && abs(none.upperBound - 0.2130) < 5e-4)
    let half = SurvivalCurve.wilson(5, 10)
    #expect(abs(half.lowerBound - 0.2693) < 5e-4 && abs(half.upperBound - 0.7307) < 5e-4)
  }

  /// Regimes with a constant risk: 4,000 of them, so a ratio of 1 within .25 all but always.
  @Test func `a constant risk neither rises nor spares anybody for good`() {
    var stream = StreamFamily(seed: 9, run: 0).stream(Purpose("ends"))
    let ends = (0..<4000).map { _ in Int(400 * stream.exponential()) + 1 }
    func path(_ month: Int) -> Int? { month <= 1440 ? month : nil }
    let curve = SurvivalCurve(ends.map(path), years: 120)
    let hazards = curve.spans.prefix(6).compactMap(\.hazard)
    #expect(hazards.allSatisfy { abs($0 - 0.03) < 0.006 })
    #expect(curve.survival.last ?? 1 < 0.06)
  }

  @Test func `a ratio of hazards holds its own value, and is not told of few`() throws {
    let some = SurvivalCurve((0..<40).map { $0 * 3 + 1 }, years: 10).spans[0]
    let same = try #require(some.ratio(to: some))
    #expect(same[1] == 1 && same[0] < 1 && abs(same[0] * same[2] - 1) < 1e-12)
    let few = SurvivalCurve([1, 2, nil], years: 10).spans[0]
    #expect(few.ratio(to: some) == nil)
  }

  @Test func `the claim is judged part by part`() {
    func cell(_ creeps: Bool, _ months: [Int?]) -> ClaimTest.Cell {
      var plan = RegimePlan(RegimeBargain(.prosperity))
      plan.creeps = creeps
      let paths = months.map { RegimePath(ending: $0) }
      return ClaimTest.Cell(plan, paths, years: 30)
    }
    // All are gone by year 30 with creeping, most of them late; without it half outlive year 60.
    let late = (0..<400).map { 240 + $0 % 120 } + (0..<20).map { 3 * $0 + 1 }
    let even: [Int?] = (0..<400).map {
      $0 % 2 == 0
        ? nil
        : 1 + 1.8 * Double($0) < 720
          ? Int(1 + 1.8 * Double($0)) : nil
    }
    let claim = ClaimTest([cell(true, late), cell(false, even)], years: 30)
    #expect(claim.dies == .holds && claim.rises == .holds)
    #expect(claim.costs == .holds && claim.lasts == .holds)
    let never = ClaimTest([cell(true, even), cell(false, even)], years: 30)
    #expect(never.dies == .fails && never.costs != .holds)
  }

  @Test func `a logistic fit finds what made its data`() {
    var stream = StreamFamily(seed: 4, run: 0).stream(Purpose("data"))
    var (rows, outcomes) = ([[Double]](), [Double]())
    for _ in 0..<4000 {
      let row = [stream.normal(), stream.normal()]
      rows.append(row)
      let p = Elementary.logistic(-1 + 0.8 * row[0] - 0.5 * row[1])
      outcomes.append(stream.uniform() < p ? 1 : 0)
    }
    let fit = LogisticFit(rows, outcomes)
    #expect(zip(fit.mode, [-1, 0.8, -0.5]).allSatisfy { abs($0 - $1) < 0.2 })
    let draws = (0..<500).map { _ in fit.draw(from: &stream)[1] }
    let mean = draws.reduce(0, +) / 500
    let spread = (draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 500).squareRoot()
    #expect(abs(mean - fit.mode[1]) < 0.02 && (0.02...0.08).contains(spread))
    let alike = LogisticFit(rows, outcomes.map { _ in 0 })
    #expect(alike.mode.allSatisfy(\.isFinite) && alike.probability([0, 0]) < 0.01)
  }

  /// 120 runs of the crisis model: exits rise with size; a sign that holds in all but 1 seed in 1,000.
  @Test func `the emulator learns from the crisis model that size matters`() {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions())
    let engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
    let lessons = (0..<120).map {
      CrisisEmulator.lesson($0, of: crisis, engine: engine, seed: 5)
    }
    let emulator = CrisisEmulator(lessons)
    #expect(emulator.lessons == 120 && emulator.exit.mode[1] > 0)
    #expect(abs(emulator.shares.reduce(0, +) - 1) < 1e-12)
    #expect(lessons[7] == CrisisEmulator.lesson(7, of: crisis, engine: engine, seed: 5))
    #expect(lessons.contains { $0.deaths > 0 })
  }
}

@Suite struct `Lessons of the crisis model` {
  private let engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions())

  private func lessons(
    _ crisis: Crisis, _ explanations: [(id: String, facts: Facts, weight: Double)] = []
  ) -> [CrisisEmulator.Lesson] {
    (0..<24).map {
      CrisisEmulator.lesson($0, of: crisis, explanations: explanations, engine: engine, seed: 5)
    }
  }

  @Test func `are not of the year in which the neighbours fell`() {
    var fallen = crisis
    fallen.country.neighboursFallen = 6
    #expect(lessons(fallen) == lessons(crisis))
  }

  @Test func `draw the hidden facts by their priors`() {
    var staged = Facts()
    (staged.sponsor, staged.intent) = (.ruler, .stage)
    let plain = lessons(crisis)
    #expect(lessons(crisis, [("uprising", Facts(), 1), ("theatre", staged, 0)]) == plain)
    #expect(lessons(crisis, [("uprising", Facts(), 0), ("theatre", staged, 1)]) != plain)
  }

  /// A model that kills a million in every crisis, in a country of a thousand.
  @Test func `never kill more people than there are`() {
    let deadly = (0..<200).map { index in
      CrisisEmulator.Lesson(
        features: [0.2 + 0.01 * Double(index), Double(index % 4) - 2], outcome: .consolidated,
        deaths: 1e6, landed: false)
    }
    let emulator = CrisisEmulator(deadly, people: 1000)
    let paths = (0..<40).map { run in
      RegimePath.walked(
        RegimePlan(RegimeBargain(.prosperity)),
        luck: RegimeLuck(seed: 2, run: run, corruption: 0.3...0.5, emulator: emulator),
        emulator: emulator, months: 480)
    }
    #expect(paths.allSatisfy { $0.deaths <= 1000 } && paths.contains { $0.deaths == 1000 })
  }
}
