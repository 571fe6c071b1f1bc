import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Between ruler and rival` {
  private func scene(
    _ cell: HiddenFacts, organised: Double = 0, _ change: (inout Country) -> Void = { _ in }
  ) throws -> World {
    var country = SmallCrises.threeRegions()
    change(&country)
    return try #require(
      Scene.world(
        SmallCrises.crisis(country, shock: .strong), facts: cell.facts, protesters: 5000,
        organised: organised))
  }

  @Test func `an office is taken from its holder, with what hangs on it`() throws {
    let world = try scene(.opportunism)
    #expect(TakeOffice().isOpen(world))
    #expect(TakeOffice().reason(world).contains("council"))
    TakeOffice().take(world)
    #expect(world.power.holders == [0, 0] && world.officesOfOthers.isEmpty)
    #expect(world.power.pressure[0] > 0 && world.power.pressure[1] < 0)
    #expect(world.orders.officeHour == world.hour && !TakeOffice().isOpen(world))
  }

  @Test func `a ruler who means to use the crisis takes offices sooner`() throws {
    let (user, other) = (try scene(.opportunism), try scene(.uprising))
    #expect(TakeOffice().hazard(user) > TakeOffice().hazard(other))
  }

  @Test func `an office of the opposition is no prize`() throws {
    let world = try scene(.opportunism) { $0.offices[1].holder = "opposition" }
    #expect(!TakeOffice().isOpen(world))
  }

  @Test func `a purge follows the office, ends the rival's orders and wins his men`() throws {
    let world = try scene(.insiderCoup)
    #expect(!Purge().isOpen(world))
    world.orders.officeHour = 5
    #expect(Purge().isOpen(world))
    StandDownOrder().take(world)
    Purge().take(world)
    #expect(world.orders.purgeHour == world.hour && !world.power.rivalHostile)
    #expect(world.orders.standDownHour == nil && world.forces.standDown.total() == 0)
    #expect(world.power.pressure[0] > 0 && world.power.pressure[1] < -1)
    #expect(!Purge().isOpen(world) && !StandDownOrder().isOpen(world))
    #expect(world.power.out[1] == 1)
  }

  @Test func `a rival's stand-down order reaches the organs that follow him, everywhere`() throws {
    let world = try scene(.insiderCoup)
    #expect(StandDownOrder().isOpen(world))
    #expect(StandDownOrder().actor(world) == "elder")
    StandDownOrder().take(world)
    let forces = world.forces
    for region in 0..<3 {
      // Police follow him not at all, the security service by .6.
      #expect(forces.standDown[forces.place(0, region)] == 0)
      #expect(forces.standDown[forces.place(3, region)] == 0.6)
    }
    #expect(world.suspicion == 1 && !StandDownOrder().isOpen(world))
  }

  @Test func `a staging ruler's order reaches the symbolic city only`() throws {
    let world = try scene(.theatre)
    #expect(StandDownOrder().isOpen(world) && StandDownOrder().actor(world) == "ruler")
    StandDownOrder().take(world)
    let forces = world.forces
    #expect(forces.standDown[forces.place(0, world.setting.symbol)] > 0.2)
    #expect(forces.standDown[forces.place(0, world.setting.seat)] == 0)
  }

  @Test func `nobody lets it happen where nobody plots`() throws {
    #expect(!StandDownOrder().isOpen(try scene(.uprising)))
    #expect(!StandDownOrder().isOpen(try scene(.foreignPlot)))
    #expect(!StandDownOrder().isOpen(try scene(.opportunism)))
  }

  @Test func `only who pays can call men off, and only men who are there`() throws {
    #expect(!CallOffGroups().isOpen(try scene(.insiderCoup)))
    #expect(!CallOffGroups().isOpen(try scene(.foreignPlot, organised: 500)))
    let world = try scene(.insiderCoup, organised: 500)
    #expect(CallOffGroups().isOpen(world) && CallOffGroups().actor(world) == "elder")
    CallOffGroups().take(world)
    #expect(world.orders.calledOffHour == world.hour && !CallOffGroups().isOpen(world))
    #expect(CallOffGroups().actor(try scene(.theatre, organised: 500)) == "ruler")
  }

  @Test func `jets take a share of what every faction has at home`() throws {
    let world = try scene(.uprising)
    let before = Array(world.power.capitalHome)
    Jets().take(world)
    let after = Array(world.power.capitalHome)
    #expect(zip(before, after).allSatisfy { $1 < $0 && $1 > 0.9 * $0 })
    #expect(world.power.capitalFlown > 0 && !Jets().isOpen(world))
  }

  @Test func `a strike of insiders succeeds where all is lost and fails where it is not`() throws {
    let lost = try scene(.insiderCoup)
    (lost.belief, lost.power.armyLean, lost.power.rulerLean) = (-20, 0, 0)
    CoupStrike().take(lost)
    #expect(lost.power.fall == .insiders && lost.ended)
    let safe = try scene(.insiderCoup)
    (safe.belief, safe.power.armyLean, safe.power.rulerLean) = (20, 1, 1)
    CoupStrike().take(safe)
    #expect(!safe.ended && safe.ledger.hour(of: "coup-failed") == safe.hour)
    #expect(safe.strength > 0 && !CoupStrike().isOpen(safe))
    #expect(CoupStrike().actor(safe) == "elder")
  }

  @Test func `a storm of public buildings costs belief for days, less where it is not the seat`()
    throws
  {
    func doubt(_ change: (World) -> Void) throws -> Double {
      let world = try scene(.uprising)
      change(world)
      for _ in 0..<24 { SurvivalBelief().step(world) }
      return 1 - world.belief
    }
    let quiet = try doubt { _ in }
    let seat = try doubt {
      $0.orders.stormHour = $0.hour; $0.orders.stormedSeat = true
    }
    let symbol = try doubt { $0.orders.stormHour = $0.hour }
    let past = try doubt {
      $0.orders.stormHour = $0.hour - 500; $0.orders.stormedSeat = true
    }
    #expect(seat > symbol && symbol > past && past > quiet)
  }

  @Test func `a storm takes what is guarded worse, and not twice in a day`() throws {
    let world = try scene(.uprising)
    world.forces.present.fill(5000)
    world.forces.present[world.setting.symbol] = 10
    #expect(Storm().isOpen(world) && Storm().actor(world) == "crowd")
    Storm().take(world)
    #expect(!world.orders.stormedSeat || world.setting.seat == world.setting.symbol)
    #expect(!world.ended && !Storm().isOpen(world))
    world.orders.stormHour = world.hour - 24
    #expect(Storm().isOpen(world))
  }

  @Test func `each way to fall ends the run in its own way`() throws {
    let ways: [(any Move.Type, Power.Fall)] = [
      (Resign.self, .resigned), (Flee.self, .fled),
    ]
    for (move, fall) in ways {
      let world = try scene(.uprising)
      #expect(move.init().isOpen(world) && !world.ended)
      move.init().take(world)
      #expect(world.power.fall == fall && world.ended)
    }
    let world = try scene(.uprising)
    #expect(Overrun().actor(world) == "crowd" && Overrun().isOpen(world))
    Overrun().take(world)
    #expect(world.power.fall == .overrun || world.power.fall == .fled)
  }

  @Test func `a ruler who gets away from the crowd has fled, and falls in the same hour`() {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 30)
    func falls(_ escape: Double) -> [Trajectory] {
      var ensemble = Ensemble.whole(crisis, seed: 2)
      ensemble.overrides = ["belief.base": -1, "overrun.rate": 0.2, "overrun.escape": escape]
      return (0..<40).map { ensemble.trajectory($0) }.filter { $0.hour(of: "overrun") != nil }
    }
    let (caught, away) = (falls(0), falls(1))
    #expect(caught.count > 5 && caught.map(\.fallHour) == away.map(\.fallHour))
    #expect(caught.allSatisfy { $0.outcome == .overrun && $0.hour(of: "flee") == nil })
    #expect(away.allSatisfy { $0.outcome == .fled && $0.hour(of: "flee") == $0.fallHour })
  }

  @Test func `a crowd in the symbolic city alone makes rulers flee`() throws {
    let world = try scene(.uprising)
    world.belief = 0.05
    world.forces.present.fill(3000)
    let before = Flee().hazard(world)
    world.street.protesters[world.setting.symbol] += 50_000
    #expect(Flee().hazard(world) > before)
  }
}
