import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

/// The ruler of the country `a` falls in hour 30.
private struct Toppled: Mechanism {
  static let id = "toppled"
  static let phase = Phase.record
  init() {}
  func step(_ world: World) {
    if world.setting.crisis.id == "a", world.hour == 30 { world.power.fall = .overrun }
  }
}

/// A patron's troops stand in the country `a` from hour 5 to hour 20.
private struct Landed: Mechanism {
  static let id = "landed"
  static let phase = Phase.decide
  init() {}
  func step(_ world: World) {
    guard world.setting.crisis.id == "a" else { return }
    if world.hour == 5 {
      world.patron.called = 0
      world.patron.landedHour = 5
    }
    if world.hour == 20 { world.patron.leftHour = 20 }
  }
}

/// The country `b` calls its patron in hour 10, and again in hour 40.
private struct Called: Mechanism {
  static let id = "called"
  static let phase = Phase.decide
  init() {}
  func step(_ world: World) {
    guard world.setting.crisis.id == "b", [10, 40].contains(world.hour) else { return }
    world.patron.called = 0
    world.orders.appealHour = world.hour
  }
}

/// Writes down what is known of the neighbours.
private struct Witness: Mechanism {
  static let id = "witness"
  static let phase = Phase.inform
  static let events: KeyValuePairs = ["news": "News."]
  init() {}
  func step(_ world: World) {
    let next = world.nextDoor
    guard next != NextDoor() else { return }
    world.record("news", reason: "\(next.fallen) \(next.justFallen) \(next.boundPatrons)")
  }
}

@Suite struct `A world of several countries` {
  static func crisis(_ id: String, days: Int = 3) -> Crisis {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong, days: days)
    crisis.id = id
    return crisis
  }

  static func world(
    _ ids: [String], _ mechanisms: [any Mechanism.Type], overrides: [String: Double] = [:]
  ) -> SharedWorld {
    var world = SharedWorld(
      ids.map { (crisis($0), []) },
      engine: Engine(mechanisms: mechanisms, observables: []), seed: 3)
    world.overrides = overrides
    return world
  }

  @Test func `without links runs each country as it runs alone, to the byte`() {
    let members = [("a", 14), ("b", 9), ("c", 14)].map { id, days in
      (Self.crisis(id, days: days), HiddenFacts.evenly)
    }
    let world = SharedWorld(members, engine: wholeEngine, seed: 7)
    for run in 0..<8 { #expect(world.together(run, linked: false) == world.alone(run)) }
  }

  @Test func `of one country is that country`() {
    let world = SharedWorld([(Self.crisis("a", days: 10), [])], engine: wholeEngine, seed: 7)
    let alone = Ensemble.whole(Self.crisis("a", days: 10), seed: 7)
    for run in 0..<6 {
      #expect(world.together(run) == [alone.trajectory(run)])
      #expect(world.alone(run) == [alone.trajectory(run)])
    }
  }

  @Test func `shares the parameters of the model and nothing of the luck`() {
    let world = SharedWorld(
      [(Self.crisis("a"), []), (Self.crisis("b"), [])], engine: wholeEngine, seed: 7)
    let (plans, twins) = (world.plans(4), world.plans(5))
    #expect(plans[0].overrides == plans[1].overrides)
    #expect(plans[0].overrides.count == wholeEngine.parameters.count)
    #expect(plans[0].overrides == twins[0].overrides)
    #expect(plans[0].overrides != world.plans(6)[0].overrides)
    // The same country twice does not run twice alike.
    let runs = world.alone(4)
    #expect(runs[0].values != runs[1].values)
  }

  @Test func `hears of a fall an hour later, and of nothing at home`() {
    let runs = Self.world(["a", "b", "c"], [Toppled.self, Witness.self]).together(0)
    #expect(runs[0].fallHour == 30 && runs[0].events.isEmpty)
    for run in runs.dropFirst() {
      #expect(run.events.first?.hour == 31 && run.events.first?.reason == "1 1 []")
      #expect(run.events.count == 72 - 31)
      #expect(run.events.dropFirst().allSatisfy { $0.reason == "1 0 []" })
    }
  }

  @Test func `does not matter in which order its countries are named`() {
    for ids in [["a", "b"], ["b", "a"]] {
      let runs = Self.world(ids, [Toppled.self, Landed.self, Witness.self]).together(0)
      let told = zip(ids, runs).first { $0.0 == "b" }?.1.events.map { "\($0.hour) \($0.reason)" }
      #expect(told?.first == "6 0 0 [\"neighbour\"]")
      #expect(told?.contains("20 0 0 [\"neighbour\"]") == true)
      #expect(told?.contains { $0.hasPrefix("21 ") } == false)
      #expect(told?.contains("31 1 1 []") == true)
    }
  }

  @Test func `shakes belief and crowds where a ruler beside them falls`() throws {
    let world = Self.world(
      ["a", "b"], [Toppled.self, Scene.self, NeighbourFall.self],
      overrides: ["scene.protesters": 30_000, "neighbour-fall.rate": 0])
    let (alone, together) = (world.alone(0)[1], world.together(0)[1])
    #expect(alone.hour(of: "neighbour-fell") == nil)
    #expect(together.hour(of: "neighbour-fell") == 31)
    #expect(together.events.count == 1)
  }

  /// With no eagerness to speak of he declines, and the ledger tells his log odds: own commitments of
  /// .1 become .1 + .3 x .9, which costs 2 x .27.
  @Test func `binds a patron in others while his troops stand in one`() throws {
    let world = Self.world(
      ["a", "b"], [Landed.self, Called.self, PatronBargain.self],
      overrides: [
        "patron.eagerness": -5, "patron.interest": 0, "patron.friend": -20, "patron.stay": 5000,
      ])
    #expect(world.sharedPatrons == ["neighbour"])
    func odds(_ run: Trajectory, _ hour: Int) -> Int? {
      run.events.first { $0.event == "patron-declines" && $0.hour == hour }
        .flatMap { Int($0.reason.filter { "-0123456789".contains($0) }) }
    }
    let (alone, together) = (world.alone(0)[1], world.together(0)[1])
    let (free, bound) = (try #require(odds(alone, 10)), try #require(odds(together, 10)))
    #expect(abs(free - bound - 54) <= 1)
    #expect(odds(alone, 40) == odds(together, 40))
  }
}
