import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

/// One push and which way a move's hazard goes.
struct Push: Sendable, CustomTestStringConvertible {
  /// In words.
  let sentence: String
  /// The move, and the way.
  let move: any Move.Type
  var rises = true
  /// The scene: hidden facts, people in the street before and after the push, rioters likewise.
  var cell = HiddenFacts.uprising
  var crowd = (5000.0, 5000.0)
  var riot = (0.0, 0.0)
  /// What else holds on both sides, and what holds only after the push.
  var given: @Sendable (World) -> Void = { _ in }
  var then: @Sendable (World) -> Void = { _ in }

  var testDescription: String { sentence }

  /// The hazard before and after.
  func hazards() throws -> (Double, Double) {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let before = try #require(
      Scene.world(crisis, facts: cell.facts, protesters: crowd.0, rioters: riot.0))
    let after = try #require(
      Scene.world(crisis, facts: cell.facts, protesters: crowd.1, rioters: riot.1))
    given(before)
    given(after)
    then(after)
    let judge = move.init()
    return (judge.hazard(before), judge.hazard(after))
  }
}

@Suite struct `The hazard of a move` {
  @Test(arguments: Push.rulers + Push.elites)
  func `goes the way its guide says`(push: Push) throws {
    let (before, after) = try push.hazards()
    #expect(push.rises ? after > before * 1.001 : after < before * 0.999, "\(before), \(after)")
  }

  static let moves = everyMechanism.compactMap { $0 as? any Move.Type }

  @Test func `has a push for every move`() {
    let pushed = Set((Push.rulers + Push.elites).map { $0.move.id })
    #expect(Set(Self.moves.map { $0.id }).subtracting(pushed) == [])
  }

  /// Over corners of the world: no belief or full, nobody or everybody out, no guards or many.
  @Test func `is a finite rate of at most one in an hour`() throws {
    for people in SmallCrises.sizes {
      for share in [0, 1e-4, 0.3] {
        for belief in [0, 0.5, 1.0] {
          for men in [0, 1e4] { try expectRates(people, share, belief, men) }
        }
      }
    }
  }

  private func expectRates(
    _ people: Double, _ share: Double, _ belief: Double, _ men: Double
  ) throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(people: people), shock: .strong)
    let world = try #require(
      Scene.world(crisis, facts: HiddenFacts.insiderCoup.facts, protesters: people * share))
    world.belief = belief
    world.forces.present.fill(men)
    for move in Self.moves {
      let hazard = move.init().hazard(world)
      #expect((0...1).contains(hazard), "\(move.id): \(hazard)")
    }
  }

  /// Ten thousand rioters under an army that fires: yet below the onset level nobody decides.
  @Test func `stays silent in empty streets`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let world = try #require(Scene.world(crisis, protesters: 150))
    world.belief = 0.01
    world.tempo = 1e6
    for move in Self.moves { move.init().step(world) }
    #expect(world.ledger.entries.isEmpty)
  }

  @Test func `is multiplied by the run's tempo`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let world = try #require(Scene.world(crisis, protesters: 5000))
    world.tempo = 0
    Disperse().step(world)
    #expect(world.orders.disperseHour == nil)
    world.tempo = 1e6
    Disperse().step(world)
    #expect(world.orders.disperseHour == world.hour)
    #expect(world.ledger.entries.map(\.event) == ["disperse"])
    #expect(world.ledger.entries.first?.actor == "ruler")
  }
}
