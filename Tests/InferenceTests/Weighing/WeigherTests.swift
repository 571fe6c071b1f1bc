import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Weighing explanations` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
  private var ensemble: Ensemble { .whole(crisis, seed: 3, explanations: HiddenFacts.evenly) }

  private func item(
    _ id: String, day: Int, shows: String, kind: Evidence.Kind = .sighting, value: Double? = nil,
    grade: Grade?
  ) throws -> Evidence {
    Evidence(
      id: id, day: crisis.start.adding(day), what: id, shows: shows, kind: kind, value: value,
      source: "S", grade: try #require(grade))
  }

  private func weigher(_ items: [Evidence], asOf day: Int = 5) -> Weigher {
    Weigher(
      ensemble, known: KnownEvidence(items, asOf: crisis.start.adding(day)),
      plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 0, seed: 1))
  }

  private func posterior(_ weigher: Weigher, threads: Int = 1) async throws -> [Double] {
    let found = try await weigher.weigh(threads: threads).explanations
    return try #require(
      EvidenceArithmetic.posterior(
        logEvidences: found.map(\.logEvidence), priors: found.map(\.prior)))
  }

  @Test func `without evidence returns the prior exactly`() async throws {
    #expect(try await posterior(weigher([])) == [0.2, 0.2, 0.2, 0.2, 0.2])
  }

  @Test func `on nothing but F6 returns the prior exactly`() async throws {
    let rumours = try (0..<5).map {
      try item(
        "r\($0)", day: $0, shows: "turnout", kind: .measurement, value: 1e5, grade: Grade(.F, 6))
    }
    let moves = try item("m", day: 2, shows: "move.jets", kind: .move, grade: Grade(.F, 6))
    let weigher = weigher(rumours + [moves])
    #expect(!weigher.isInformed)
    #expect(weigher.recorded.script.isEmpty)
    #expect(try await posterior(weigher) == [0.2, 0.2, 0.2, 0.2, 0.2])
  }

  @Test func `knows after each day how much a run can still be worth at most`() throws {
    let items = [
      try item(
        "crowd", day: 1, shows: "turnout", kind: .measurement, value: 20_000, grade: Grade(.B, 2)),
      try item("riots", day: 3, shows: "riots >= 500", grade: Grade(.A, 1)),
      try item("move", day: 2, shows: "move.disperse", kind: .move, grade: Grade(.A, 1)),
    ]
    let weigher = weigher(items)
    let crisis = weigher.conditioned
    var fell = 0
    for process in 0..<40 as Range<UInt64> {
      let candidate = Candidate(
        z: Array(repeating: 0.3, count: crisis.dimensions), process: process)
      var bounds: [Double] = []
      let run = crisis.run(candidate) { soFar in
        bounds.append(weigher.model.mostLogWeight(soFar))
        return false
      }
      let done = try #require(run)
      let weight = weigher.model.logWeight(
        weigher.model.predictions(done), moves: done.logWeight)
      #expect(bounds.allSatisfy { $0 >= weight - 1e-9 })
      #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
      if let last = bounds.last, last < bounds[0] { fell += 1 }
    }
    #expect(fell > 20)
  }

  @Test func `takes the likelihood to the power of the table`() throws {
    let crowd = try item(
      "crowd", day: 1, shows: "turnout", kind: .measurement, value: 20_000, grade: Grade(.B, 2))
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    func model(_ power: Double) throws -> EvidenceModel {
      EvidenceModel(
        KnownEvidence([crowd], asOf: crisis.start.adding(5)), reading: reading,
        table: try GradeTable(name: "t", provenance: "test", replacing: ["power": power]))
    }
    let (whole, half) = (try model(1), try model(0.5))
    #expect(whole.logWeight([300], moves: -2) == whole.logLikelihood([300]) - 2)
    #expect(half.logWeight([300], moves: -2) == 0.5 * whole.logWeight([300], moves: -2))
    #expect(half.change(without: [0], [300]) == 0.5 * whole.change(without: [0], [300]))
  }

  @Test func `gives the same bytes on one thread and on three, with or without what came later`()
    async throws
  {
    let crowd = try item(
      "crowd", day: 2, shows: "turnout", kind: .measurement, value: 20_000, grade: Grade(.B, 2))
    let later = try item("later", day: 5, shows: "riots >= 500", grade: Grade(.A, 1))
    let one = try await posterior(weigher([crowd], asOf: 3))
    #expect(try await posterior(weigher([crowd], asOf: 3), threads: 3) == one)
    #expect(try await posterior(weigher([crowd, later], asOf: 3)) == one)
    #expect(abs(one.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `learns from free runs how rare what was reported is, the same on any threads`()
    async throws
  {
    let items = [
      try item("many-dead", day: 4, shows: "deaths >= 500", grade: Grade(.B, 2)),
      try item("a-crowd", day: 3, shows: "turnout >= 10", grade: Grade(.B, 2)),
      try item("rumour", day: 3, shows: "riots >= 10", grade: Grade(.F, 6)),
    ]
    let told = await weigher(items).rehearsed(threads: 1)
    let rates = told.model.rates
    #expect(await weigher(items).rehearsed(threads: 3).model.rates == rates)
    #expect(Set(rates.keys) == ["many-dead", "a-crowd"])
    let (rare, common) = (try #require(rates["many-dead"]), try #require(rates["a-crowd"]))
    #expect(rare > 0 && rare < 0.3 && common > 0.7 && common < 1, "\(rare), \(common)")
    // The ranking keeps the caps of the grades: only forecasts are told.
    let plain = weigher(items).model
    #expect(told.model.logWeight([1, 0, 0], moves: 0) == plain.logWeight([1, 0, 0], moves: 0))
  }

  @Test func `knows of later shocks what had struck by the day`() {
    var shaken = crisis
    shaken.laterShocks = [LaterShock(id: "law", what: "a law", hour: 100, size: 1)]
    for (day, struck) in [(3, 0), (4, 1)] {
      let weigher = Weigher(
        .whole(shaken, seed: 3, explanations: HiddenFacts.evenly),
        known: KnownEvidence([], asOf: crisis.start.adding(day)), plan: WeighingPlan(seed: 1))
      #expect(weigher.ensemble.setting.crisis.laterShocks.count == struck)
      #expect(weigher.conditioned.ensemble.setting.crisis.laterShocks.count == struck)
    }
  }

  @Test func `needs no rehearsal where nothing was seen`() async throws {
    let crowd = try item(
      "crowd", day: 1, shows: "turnout", kind: .measurement, value: 20_000, grade: Grade(.B, 2))
    #expect(await weigher([crowd]).rehearsed(threads: 1).model.rates.isEmpty)
  }

  @Test func `says whether the weighed runs follow the record or take it for errors`() async throws
  {
    func found(_ shows: String) async throws -> Diagnostic? {
      let items = try (1...3).map {
        try item("day-\($0)", day: $0, shows: shows, grade: Grade(.B, 2))
      }
      let outlook = try #require(try await weigher(items, asOf: 5).outlook(threads: 2))
      return outlook.diagnostics.first { $0.id == "followed" }
    }
    let (strange, plain) = (
      try await found("turnout >= 999000"), try await found("turnout >= 0")
    )
    #expect(strange?.status == .fail && plain?.status == .pass)
    #expect(strange?.sentence.contains("follow 0 of 3 items graded A to C") ?? false)
    // Two items are too few to say.
    let two = try (1...2).map {
      try item("d\($0)", day: $0, shows: "riots > 9", grade: Grade(.B, 2))
    }
    let outlook = try #require(try await weigher(two, asOf: 5).outlook(threads: 2))
    #expect(!outlook.diagnostics.contains { $0.id == "followed" })
  }

  @Test func `warns of a count that is older than a week`() async throws {
    var counted = crisis
    counted.days = 20
    counted.questions = [Question(id: "dead", ask: "?", yesIf: "deaths >= 100")]
    let count = try item(
      "count", day: 1, shows: "deaths(to=2022-01-02)", kind: .measurement, value: 5,
      grade: Grade(.B, 2))
    func found(_ day: Int) async throws -> Diagnostic? {
      let weigher = Weigher(
        .whole(counted, seed: 3, explanations: HiddenFacts.evenly),
        known: KnownEvidence([count], asOf: counted.start.adding(day)),
        plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 10, seed: 1))
      return try await weigher.outlook(threads: 2)?.diagnostics.first { $0.id == "stale" }
    }
    #expect(try await found(8) == nil)
    let old = try await found(9)
    #expect(old?.status == .warn)
    #expect(old?.sentence.contains("of deaths on 2022-01-02, 8 days before") ?? false)
  }

  @Test func `imposes the moves of the record where the grade is good enough`() throws {
    let weigher = weigher([
      try item("cut", day: 1, shows: "move.cut-channel", kind: .move, grade: Grade(.A, 1)),
      try item("hearsay", day: 2, shows: "move.jets", kind: .move, grade: Grade(.E, 4)),
      try item("holds", day: 3, shows: "ruler.in-office", grade: Grade(.B, 1)),
      try item("calm", day: 4, shows: "move.live-fire(to=2022-01-03) == 0", grade: Grade(.B, 2)),
    ])
    let script = weigher.recorded.script
    #expect(script.forced == ["cut-channel": .init(hour: 36, window: 24)])
    #expect(script.forbidden["resign"] == 143 && script.forbidden["overrun"] == 143)
    #expect(script.forbidden["live-fire"] != nil && script.forbidden["jets"] == nil)
    #expect(script.lastHour == 143)
    #expect(weigher.recorded.items["cut-channel"] == "cut")
  }

  @Test
  func `what comes after a fall is not imposed, nor what nobody decides, and the checks say so`()
    async throws
  {
    let items = [
      try item("out", day: 2, shows: "move.resign", kind: .move, grade: Grade(.A, 1)),
      try item("gone", day: 3, shows: "move.flee", kind: .move, grade: Grade(.A, 1)),
      try item("cut", day: 1, shows: "move.cut-channel", kind: .move, grade: Grade(.A, 1)),
      try item("armour", day: 1, shows: "move.putsch", kind: .move, grade: Grade(.A, 1)),
    ]
    let recorded = weigher(items).recorded
    #expect(Set(recorded.script.forced.keys) == ["resign", "cut-channel"])
    #expect(recorded.tooLate.keys.sorted() == ["flee"])
    #expect(recorded.tooLate["flee"]?.item == "gone" && recorded.tooLate["flee"]?.fall == "out")
    #expect(recorded.undecided == ["putsch"])
    let outlook = try #require(try await weigher(items).outlook(threads: 2))
    let said = outlook.diagnostics.first { $0.id == "imposed" }
    #expect(said?.status == .warn)
    #expect(said?.sentence.contains("flee (gone)") == true)
    #expect(said?.sentence.contains("putsch: nobody decides it") == true)
    // An attempt may fail: what follows a coup strike stands.
    let tried = weigher([
      try item("coup", day: 1, shows: "move.coup-strike", kind: .move, grade: Grade(.A, 1)),
      items[2],
    ]).recorded
    #expect(Set(tried.script.forced.keys) == ["coup-strike", "cut-channel"])
    // The better report of a fall stands, and one of unknown hour is at the end of its day.
    let rumour = try item("fled", day: 1, shows: "move.flee", kind: .move, grade: Grade(.C, 3))
    let demand = try item(
      "told", day: 2, shows: "move.demand-exit", kind: .move, grade: Grade(.A, 1))
    let best = weigher([rumour, items[0], demand]).recorded
    #expect(best.script.forced["resign"]?.hour == 71 && best.script.forced["demand-exit"] != nil)
    #expect(best.tooLate.keys.sorted() == ["flee"])
    let plain = try await weigher([items[2]]).outlook(threads: 2)
    #expect(plain?.diagnostics.contains { $0.id == "imposed" } == false)
  }

  @Test func `the ruler is taken to be in office where nothing known tells of his fall`() throws {
    let riots = try item("riots", day: 1, shows: "riots >= 9", grade: Grade(.C, 3))
    let quiet = weigher([riots])
    #expect(quiet.recorded.presumesRuler && quiet.recorded.script.forbidden["flee"] == 143)
    let run = quiet.conditioned.run(
      Candidate(z: Array(repeating: 0.3, count: quiet.conditioned.dimensions), process: 4))
    #expect(run.fallHour == nil && run.logWeight < 0 && run.logWeight.isFinite)
    for tale in ["ruler.in-office == 0", "move.flee", "move.overrun and riots >= 9"] {
      let told = weigher([riots, try item("tale", day: 2, shows: tale, grade: Grade(.E, 5))])
      #expect(!told.recorded.presumesRuler && told.recorded.script.forbidden["flee"] == nil)
    }
    let denied = try item("no", day: 2, shows: "move.flee == 0", grade: Grade(.E, 5))
    #expect(weigher([riots, denied]).recorded.presumesRuler)
    #expect(!weigher([]).recorded.presumesRuler)
  }

  @Test func `loud news is not missed: what nobody tells of was not done by then`() throws {
    let riots = try item("riots", day: 1, shows: "riots >= 9", grade: Grade(.C, 3))
    let quiet = weigher([riots]).recorded
    let loud = [
      "appeal", "army-neutral", "cut-channel", "demand-exit", "dismiss-cabinet", "emergency",
      "live-fire", "storm", "take-office",
    ]
    #expect(quiet.unheard.sorted() == loud)
    for move in quiet.unheard { #expect(quiet.script.forbidden[move] == 143) }
    #expect(quiet.script.forbidden["jets"] == nil)
    let tales = [
      "patron.troops > 0": "appeal", "move.patron-declines": "appeal",
      "move.emergency(to=2022-01-05) and riots >= 9": "emergency",
      "move.army-neutral": "army-neutral", "deaths >= 1": "live-fire", "move.storm": "storm",
      "channel < 0.5": "cut-channel",
    ]
    for (tale, move) in tales {
      let told = weigher([riots, try item("tale", day: 2, shows: tale, grade: Grade(.E, 5))])
      #expect(
        !told.recorded.unheard.contains(move) && told.recorded.unheard.count == loud.count - 1)
      #expect(told.recorded.script.forbidden[move] == nil)
    }
    let denials = [
      "move.patron-lands == 0": "appeal", "patron.troops < 100": "appeal",
      "deaths < 5": "live-fire",
      "deaths == 0": "live-fire", "move.emergency != 1": "emergency",
      "holder(guard) == shadow": "take-office", "holder(guard) != ruler": "take-office",
    ]
    for (denial, move) in denials {
      let told = weigher([riots, try item("no", day: 2, shows: denial, grade: Grade(.E, 5))])
      #expect(told.recorded.unheard.sorted() == loud.filter { $0 != move }, "\(denial)")
      #expect(told.recorded.script.forbidden[move] == 143, "\(denial)")
    }
    let others = ["deaths.security >= 1", "wounded >= 9", "move.patrons"]
    for other in others {
      let told = weigher([riots, try item("o", day: 2, shows: other, grade: Grade(.E, 5))])
      #expect(told.recorded.unheard.sorted() == loud, "\(other)")
    }
    let none = try item(
      "none", day: 2, shows: "deaths", kind: .measurement, value: 0, grade: Grade(.A, 1))
    #expect(weigher([riots, none]).recorded.script.forbidden["live-fire"] == 143)
    #expect(weigher([]).recorded.unheard == [])
    let rumour = try item("rumour", day: 1, shows: "riots >= 9", grade: Grade(.F, 6))
    #expect(weigher([rumour]).recorded.unheard == [])
  }

  @Test
  func `what is neither reported nor ruled out stays free, and the forecast says what was made`()
    async throws
  {
    let items = [
      try item("riots", day: 1, shows: "riots >= 9", grade: Grade(.C, 3)),
      try item("cut", day: 1, shows: "move.cut-channel", kind: .move, grade: Grade(.A, 1)),
      try item("talks", day: 2, shows: "move.negotiate", grade: Grade(.E, 5)),
    ]
    let free = weigher(items).recorded.unreported
    #expect(["concede", "purge", "blame", "jets", "disperse"].allSatisfy(free.contains))
    #expect(!["cut-channel", "negotiate", "emergency", "flee"].contains(where: free.contains))
    let many = Weigher(
      ensemble, known: KnownEvidence(items, asOf: crisis.start.adding(5)),
      plan: WeighingPlan(particles: 120, islands: 2, rungs: 4, rounds: 2, lessons: 0, seed: 1))
    let found = try #require(try await many.outlook(threads: 2)).forecast.unreported
    #expect(!found.isEmpty && found.allSatisfy { free.contains($0.made.id) })
    #expect(found.map(\.made.probability) == found.map(\.made.probability).sorted(by: >))
  }

  @Test func `what all items add is what is lost without them`() throws {
    let weigher = weigher([
      try item(
        "a", day: 1, shows: "turnout", kind: .measurement, value: 5000, grade: Grade(.B, 2)),
      try item("b", day: 2, shows: "riots >= 50", grade: Grade(.C, 3)),
    ])
    let model = weigher.model
    for run in 0..<6 {
      let predictions = model.predictions(ensemble.trajectory(run))
      let all = model.change(without: Set(model.scored.indices), predictions)
      #expect(abs(all + model.logWeight(predictions, moves: 0)) < 1e-9)
      #expect(model.change(without: [], predictions) == 0)
    }
  }

  @Test func `a run goes on as it began`() throws {
    let crisis = weigher([], asOf: 2).conditioned
    let candidate = Candidate(
      z: (0..<crisis.dimensions).map { Double($0 % 7) / 5 - 0.6 }, process: 99)
    let (short, whole) = (crisis.run(candidate), crisis.run(candidate, freely: true))
    let width = ensemble.layout.width
    #expect(short.values.prefix(3 * width) == whole.values.prefix(3 * width))
    #expect(short.explanation == whole.explanation)
  }
}
