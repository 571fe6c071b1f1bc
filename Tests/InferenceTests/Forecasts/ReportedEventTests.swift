import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Events that were reported` {
  private static let start = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent).start

  private func item(
    _ id: String, _ day: Int, _ shows: String, kind: Evidence.Kind = .sighting,
    grade: Grade.Reliability = .A, _ credibility: Int = 1
  ) throws -> Evidence {
    Evidence(
      id: id, day: Self.start.adding(day), what: id, shows: shows, kind: kind, source: "S",
      grade: try #require(Grade(grade, credibility)))
  }

  /// In how many of 400 draws a run without the event answers yes, where a share of the weighed runs has
  /// it, and in how many that was settled; nil where nothing that counts tells of it.
  private func yes(
    _ asked: String, _ items: [Evidence], done: Double = 0, asOf day: Int = 4
  ) throws -> (yes: Int, settled: Int)? {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .none, days: 8)
    crisis.questions = [Question(id: "q", ask: "?", yesIf: asked)]
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    let weigher = Weigher(
      ensemble, known: KnownEvidence(items, asOf: Self.start.adding(day)),
      plan: WeighingPlan(particles: 8, rounds: 1, lessons: 0, seed: 1))
    guard let event = ReportedEvent(crisis.questions[0], of: weigher, share: { _ in done })
    else { return nil }
    let (run, family) = (ensemble.trajectory(2), StreamFamily(seed: 6, run: 1))
    var count = (yes: 0, settled: 0)
    for draw in 0..<400 {
      let luck = family.stream(Purpose("test.reported"), tick: draw)
      let answer = event.answer(in: run, luck) > 0
      count.yes += answer ? 1 : 0
      guard let settled = event.settled(in: run, luck) else { continue }
      #expect(settled == answer)
      count.settled += 1
    }
    return count
  }

  @Test func `have happened as surely as the report is believed`() throws {
    let tale = try item("tale", 3, "move.sides-switched(guard)")
    // A1 speaks 20 to 1: w = 19/21, and at even odds that is believed to 95%; four standard errors.
    let sure = try #require(try yes("move.sides-switched", [tale]))
    #expect((363...397).contains(sure.yes) && sure.settled == sure.yes, "\(sure)")
    let not = try #require(try yes("move.sides-switched == 0", [tale]))
    #expect(not.yes == 400 - sure.yes && not.settled == sure.settled)
    // C3 speaks 4 to 1 and no more however many repeat it.
    let rumours = try (0..<5).map { try item("r\($0)", 3, "move.sides-switched", grade: .C, 3) }
    let heard = try #require(try yes("move.sides-switched", rumours))
    #expect((284...356).contains(heard.yes), "\(heard)")
  }

  @Test func `are not counted twice where the weighed runs have them already`() throws {
    let tale = try item("tale", 3, "move.sides-switched")
    #expect(try yes("move.sides-switched", [tale], done: 0.97) == nil)
    // Half of them have it; of the other half nine in ten are made up for.
    let half = try #require(try yes("move.sides-switched", [tale], done: 0.5))
    #expect((335...385).contains(half.yes), "\(half)")
  }

  @Test
  func `are the runs' own where a better source denies them, elsewhere, later, or of the ruler`()
    throws
  {
    let tale = try item("tale", 3, "move.sides-switched(guard)", grade: .C, 3)
    let denial = try item("no", 3, "move.sides-switched == 0")
    #expect(try yes("move.sides-switched", [tale, denial]) == nil)
    #expect(try yes("move.sides-switched(police)", [tale]) == nil)
    #expect(try yes("move.sides-switched", [tale], asOf: 2) == nil)
    #expect(try yes("move.sides-switched(from=2022-01-06)", [tale]) == nil)
    #expect(try yes("move.posts-abandoned", [tale]) == nil)
    #expect(try yes("move.resign", [try item("out", 3, "move.resign", grade: .D, 4)]) == nil)
    let calm = try item("calm", 3, "move.cut-channel == 0", grade: .A, 1)
    let cut = try item("cut", 3, "move.cut-channel", grade: .D, 4)
    #expect(try yes("move.cut-channel", [calm, cut]) == nil)
  }

  @Test func `of kind move that nobody decides count on the very day of the knowledge`() throws {
    let armour = try item("armour", 4, "move.putsch", kind: .move)
    #expect(try #require(try yes("move.putsch", [armour])).yes > 350)
  }
}
