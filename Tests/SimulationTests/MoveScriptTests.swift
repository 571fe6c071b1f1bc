import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `A script of moves` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 10)

  private func ensemble(_ script: MoveScript) -> Ensemble {
    var ensemble = Ensemble.whole(crisis, seed: 17)
    ensemble.script = script
    // Crowds in every run, before which every ruler hesitates long enough to be forbidden something.
    ensemble.overrides = [
      "character.repressive": 2, "belief.base": 4, "shock-course.onset": 20,
      "shock-course.fading": 300, "emergency.readiness": -2, "cut-channel.readiness": -2,
    ]
    return ensemble
  }

  @Test func `that is empty costs nothing and changes nothing`() {
    let free = ensemble(MoveScript())
    for run in 0..<5 { #expect(free.trajectory(run).logWeight == 0) }
    #expect(MoveScript().order(for: "concede", hour: 3) == .free)
    #expect(MoveScript().isEmpty && !MoveScript(forbidden: ["concede"]).isEmpty)
  }

  @Test(arguments: ["disperse", "emergency", "cut-channel", "jets", "concede"])
  func `forbids a move at a price`(move: String) {
    let forbidding = ensemble(MoveScript(forbidden: [move]))
    let free = ensemble(MoveScript())
    var made = 0
    for run in 0..<12 {
      let seen = forbidding.trajectory(run)
      #expect(seen.hour(of: move) == nil)
      #expect(seen.logWeight < 0)
      if free.trajectory(run).hour(of: move) != nil { made += 1 }
    }
    #expect(made > 0, "\(move) is never made freely: nothing was forbidden")
  }

  @Test(arguments: ["disperse", "emergency", "cut-channel", "jets", "concede"])
  func `forces a move at its hour, once, at a price`(move: String) {
    // Talks and a dismissed cabinet count as concessions: they would forestall the forced one.
    let others: Set = ["negotiate", "dismiss-cabinet"]
    let forcing = ensemble(
      MoveScript(forced: [move: .init(hour: 60, window: 24)], forbidden: others))
    for run in 0..<12 {
      let seen = forcing.trajectory(run)
      if let fall = seen.fallHour, fall <= 60 { continue }
      #expect(seen.events.filter { $0.event == move }.map(\.hour) == [60], "run \(run)")
      #expect(seen.logWeight < 0)
    }
  }

  /// With nothing else going on, the price is the hazard summed over the hours of abstinence.
  @Test func `charges for a forbidden move its hazard, hour by hour`() throws {
    let script = MoveScript(forbidden: ["disperse"])
    let world = try #require(Scene.world(crisis, protesters: 5000, script: script))
    let before = world.logWeight
    Disperse().step(world)
    let hazard = Disperse().hazard(world) * world.tempo
    #expect(abs(before - world.logWeight - max(hazard, World.moveFloor)) < 1e-12)
    #expect(world.orders.disperseHour == nil)
  }

  @Test func `charges for a forced move its density in the window`() throws {
    let script = MoveScript(forced: ["disperse": .init(hour: 23, window: 6)])
    let world = try #require(Scene.world(crisis, protesters: 5000, script: script))
    #expect(world.hour == 23)
    let hazard = max(Disperse().hazard(world) * world.tempo, World.moveFloor)
    Disperse().step(world)
    #expect(world.orders.disperseHour == 23)
    #expect(abs(world.logWeight - log((1 - exp(-6 * hazard)) / 6)) < 1e-12)
  }

  /// Else runs in which it never happened would weigh more than those in which it did.
  @Test func `does not let a run off that cannot make its forced move`() throws {
    let script = MoveScript(forced: ["concede": .init(hour: 23, window: 6)])
    let world = try #require(Scene.world(crisis, protesters: 5000, script: script))
    world.orders.concededHour = 3
    Concede().step(world)
    #expect(world.logWeight <= log(World.moveFloor))
  }

  /// A floor under all moves of a scripted run would fell 4 rulers of 100 in a month.
  @Test func `leaves alone the moves that it does not name`() {
    let free = ensemble(MoveScript())
    let other = ensemble(MoveScript(forbidden: ["no such move"]))
    for run in 0..<40 { #expect(free.trajectory(run) == other.trajectory(run)) }
  }

  @Test func `knows forced hours from all others`() {
    let script = MoveScript(forced: ["jets": .init(hour: 5, window: 2)], forbidden: ["purge"])
    #expect(script.order(for: "jets", hour: 5) == .now(window: 2))
    #expect(script.order(for: "jets", hour: 4) == .forbidden)
    #expect(script.order(for: "purge", hour: 5) == .forbidden)
    #expect(script.order(for: "concede", hour: 5) == .free)
    #expect(script == MoveScript(forced: ["jets": .init(hour: 5, window: 2)], forbidden: ["purge"]))
    #expect(script != MoveScript(forced: ["jets": .init(hour: 5, window: 3)], forbidden: ["purge"]))
    #expect(script != MoveScript(forbidden: ["purge"]))
  }

  @Test func `a changed move goes before the record, whatever the hour`() {
    var script = MoveScript(
      forced: ["jets": .init(hour: 5, window: 2)], forbidden: ["purge"], lastHour: 8)
    script.changed = ["jets": .made(hour: 7), "purge": .made(hour: 3), "concede": .never]
    let orders = (0..<10).map { script.order(for: "jets", hour: $0) }
    #expect(orders[5] == .forbidden && orders[7] == .now(window: 1) && orders[8] == .free)
    #expect(script.order(for: "purge", hour: 3) == .now(window: 1))
    #expect(script.order(for: "concede", hour: 400) == .forbidden)
    #expect(!script.isEmpty && script.order(for: "appeal", hour: 2) == .free)
  }

  private func log(_ x: Double) -> Double { Elementary.log(x) }
  private func exp(_ x: Double) -> Double { Elementary.exp(x) }
}
