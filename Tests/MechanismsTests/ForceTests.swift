import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Force` {
  /// A crowd of 20,000 before 3,000 obeying men in each region.
  private func faced(rioters: Double = 0, organised: Double = 0) throws -> World {
    let world = try staged(protesters: 20_000, rioters: rioters, organised: organised)
    world.forces.present.fill(3000)
    return world
  }

  @Test func `arrests people out of the crowd, more under live fire`() throws {
    let (calm, fire) = (try faced(), try faced())
    fire.orders.fireHour = 1
    for world in [calm, fire] { Arrests().step(world) }
    #expect(calm.street.detained.total() > 10)
    #expect(fire.street.detained.total() > 1.5 * calm.street.detained.total())
    #expect(calm.street.detainedSoFar == calm.street.detained.total())
    #expect(calm.street.protesting.total() + calm.street.detained.total() == 20_000)
    let empty = try staged(protesters: 0)
    Arrests().step(empty)
    #expect(empty.street.detainedSoFar == 0)
  }

  @Test func `arrests fewer as custody fills, and nobody once it is full`() throws {
    let (free, half, full) = (try faced(), try faced(), try faced())
    half.custodyRoom = 2000
    half.street.note(detained: 1000, region: 0)
    full.custodyRoom = 0
    let before = half.street.detainedSoFar
    for world in [free, half, full] { Arrests().step(world) }
    let (all, some) = (free.street.detainedSoFar, half.street.detainedSoFar - before)
    // Poisson: 5 deviations either side of a half.
    #expect((some - all / 2).magnitude < 5 * (all / 2).squareRoot())
    #expect(full.street.detainedSoFar == 0)
  }

  @Test func `catches foreigners among the organised only where some fight`() throws {
    let world = try faced(organised: 2000)
    ForeignersCaught().step(world)
    #expect(world.foreignersCaught == 0)
    let foreign = try staged(.foreignPlot, protesters: 0, organised: 2000)
    let first = foreign.organised.total()
    #expect(world.organised.total() == first)
    foreign.forces.present.fill(3000)
    foreign.groupPool.fill(1000)
    var eager = ForeignersCaught()
    for parameter in ForeignersCaught.parameters where parameter.name == "rate" {
      eager[keyPath: parameter.path] = 0.1
    }
    eager.step(foreign)
    let caught = first - foreign.organised.total()
    // 61.5 expected, of whom three in ten are known: false alarm below one in 1,000.
    #expect((35...90).contains(caught))
    #expect(foreign.foreignersCaught > 0.1 * caught && foreign.foreignersCaught < 0.6 * caught)
    #expect(foreign.groupPool.total() == 3000 - caught)
    eager.step(foreign)
    #expect(foreign.ledger.entries.count { $0.event == "foreigner-shown" } == 1)
  }

  @Test func `sweeps homes under an emergency only`() throws {
    let (free, swept) = (try faced(), try faced())
    swept.orders.emergencyHour = 1
    for world in [free, swept] {
      world.street.wentHome.fill(5000)
      world.mobilisable.fill(0.1)
      for _ in 0..<5 { Sweep().step(world) }
    }
    #expect(free.street.detainedSoFar == 0)
    #expect(swept.street.detainedSoFar > 5)
    #expect(swept.street.protesting.total() == 20_000 && swept.brokenInvariants() == [])
  }

  @Test func `kills many under live fire, few at dispersals, nobody before`() throws {
    let (before, dispersal, fire) = (try faced(), try faced(), try faced())
    dispersal.orders.disperseHour = 1
    fire.orders.disperseHour = 1
    fire.orders.fireHour = 1
    for world in [before, dispersal, fire] {
      for _ in 0..<10 { LethalForce().step(world) }
    }
    #expect(before.street.deathsSoFar == 0)
    #expect(dispersal.street.deathsSoFar <= 10)
    #expect(fire.street.deathsSoFar > 30)
    #expect(fire.street.dead.total() == fire.street.deathsSoFar)
    #expect(fire.street.violence.total() == fire.street.deathsSoFar)
    #expect(fire.street.firstDeathHour == fire.hour)
  }

  // Some sixty die of the first order; the second, 200 hours of fire later, has 1/150 of its rate.
  @Test func `an order to fire that is given again kills those who have not learnt`() throws {
    let (first, second) = (try faced(), try faced())
    second.orders.hoursUnderFire = 200
    for world in [first, second] {
      world.orders.fireHour = world.hour
      for _ in 0..<10 { LethalForce().step(world) }
    }
    #expect(first.street.deathsSoFar > 10 * second.street.deathsSoFar)
    #expect(first.orders.hoursUnderFire == 10 && second.orders.hoursUnderFire == 210)
  }

  @Test func `kills those who break the curfew for 72 hours`() throws {
    let (fresh, stale) = (try faced(), try faced())
    for (world, since) in [(fresh, 23), (stale, -60)] {
      world.orders.fireHour = since
      world.orders.fireLiftedHour = since
      // Deaths grow slowly with patrols: as many as bring ten an hour.
      world.street.wentHome.fill(1e9)
      world.mobilisable.fill(0.1)
      world.forces.present.fill(1e9)
      for _ in 0..<10 { LethalForce().step(world) }
    }
    #expect(fresh.street.deathsSoFar > 0 && stale.street.deathsSoFar == 0)
    #expect(fresh.street.protesting.total() == 20_000)
  }

  @Test func `costs officers their lives only where arms are in hostile hands`() throws {
    let (unarmed, armed) = (try faced(rioters: 2000), try faced(rioters: 2000, organised: 3000))
    // Deaths grow slowly with weapons: as many as bring twenty an hour.
    armed.street.lootedArms.fill(1e12)
    armed.organisedLethality = 1
    for world in [unarmed, armed] {
      for _ in 0..<10 { OfficerDeaths().step(world) }
    }
    #expect(unarmed.street.officersDeadSoFar == 0)
    #expect(armed.street.officersDeadSoFar > 3)
    #expect(armed.street.deathsSoFar == armed.street.officersDeadSoFar)
  }

  // Poisson: beyond five deviations, 700 by 132, 12 by 17, about once in a million; the fewer are 3,000.
  @Test func `wounds seven for each death, and some at dispersals without fire`() throws {
    let (shot, clashed, fired, met) = (try faced(), try faced(), try faced(), try faced())
    shot.kill(100, 0)
    for world in [clashed, fired] { world.orders.disperseHour = 1 }
    fired.orders.fireHour = 1
    for world in [shot, clashed, fired, met] { Wounds().step(world) }
    #expect((568...832).contains(shot.street.woundedNow.total()))
    #expect(shot.street.wounded.total() <= shot.street.woundedNow.total())
    let regions = Double(clashed.setting.regions)
    #expect((1...(29 * regions)).contains(clashed.street.woundedNow.total()))
    #expect(fired.street.woundedNow.total() == 0 && met.street.woundedNow.total() == 0)
  }

  @Test func `is told in part a day after, and in full in the end`() throws {
    let world = try faced()
    world.street.note(deaths: 200, region: 0, hour: world.hour)
    OfficialToll().step(world)
    #expect(world.street.deathsKnown == 0)
    let late = try faced()
    late.street.note(deaths: 200, region: 0, hour: late.hour - 24)
    OfficialToll().step(late)
    #expect((40...100).contains(late.street.deathsKnown))
    let old = try faced()
    old.street.note(deaths: 200, region: 0, hour: old.hour - 2000)
    OfficialToll().step(old)
    #expect(old.street.deathsKnown >= 198)
  }

  @Test func `lapses when rioters are few, and orders with it when the street is quiet`() throws {
    let world = try staged(protesters: 0)
    world.orders.fireHour = 1
    world.orders.disperseHour = 1
    world.street.violence.fill(10)
    LapsingOrders().step(world)
    #expect(world.orders.fireLiftedHour == world.hour && !world.orders.liveFire)
    #expect(world.street.violence[0] < 10 && world.severity == 2)
    let wild = try staged(rioters: 2000)
    wild.orders.fireHour = 1
    LapsingOrders().step(wild)
    #expect(wild.orders.liveFire)
  }

  @Test func `counts the men who obey and have not left their posts`() throws {
    let world = try staged()
    let forces = world.forces
    Deployment().step(world)
    let before = forces.present[0]
    // Police and guards are out, the army and the service are not.
    let police = forces.men[forces.place(0, 0)] + forces.men[forces.place(1, 0)]
    #expect(abs(before - 0.95 * police) < 1e-6)
    forces.abandoned[forces.place(0, 0)] = 1
    Deployment().step(world)
    #expect(abs(forces.present[0] - 0.95 * forces.men[forces.place(1, 0)]) < 1e-6)
    forces.foreign[0] = 1000
    Deployment().step(world)
    #expect(forces.present[0] > before * 0.1 + 300)
  }

  @Test func `moves whole men towards crowds under an emergency and loses none`() throws {
    let world = try staged()
    world.street.protesters.fill(0)
    world.street.protesters[2] = 5000
    let guards = world.forces.men.part(3, 3)
    let (all, before) = (guards.total(), guards[2])
    Deployment().step(world)
    #expect(guards[2] == before)
    world.orders.emergencyHour = 1
    for _ in 0..<100 { Deployment().step(world) }
    #expect(guards[2] > before && guards.total() == all)
    #expect(guards.allSatisfy { $0 == $0.rounded() && $0 >= 0 })
  }

  @Test func `obeys less when tired, outnumbered, ordered off or another's`() throws {
    func obedience(_ change: (World) -> Void) throws -> [Double] {
      let world = try staged()
      change(world)
      for _ in 0..<24 { Obedience().step(world) }
      return Array(world.forces.obedience)
    }
    let usual = try obedience { _ in }
    #expect(try obedience { $0.forces.fatigue.fill(1) }[0] < usual[0])
    #expect(try obedience { $0.street.protesters.fill(1e5) }[0] < usual[0])
    #expect(try obedience { $0.forces.standDown.fill(0.6) }[0] < 0.3)
    #expect(try obedience { $0.belief = 0.3 }[0] < usual[0])
    #expect(try obedience { $0.power.rivalHostile = true }[9] < usual[9])
  }

  @Test func `abandons posts below three tenths, and may change sides`() throws {
    let world = try staged(.insiderCoup)
    StandDownOrder().take(world)
    for _ in 0..<48 { Obedience().step(world) }
    let events = Set(world.ledger.entries.map(\.event))
    #expect(events.isSuperset(of: ["posts-abandoned", "sides-switched"]))
    #expect(world.forces.abandoned[world.forces.place(3, 0)] == 1)
    #expect(world.forces.switched[world.forces.place(3, 0)] == 1)
    #expect(world.forces.switched[world.forces.place(0, 0)] == 0)
  }
}
