import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Around the ruler` {
  @Test func `belief falls with crowds at the seat, strikes and a neutral army`() throws {
    func belief(_ change: (World) -> Void) throws -> Double {
      let world = try staged()
      world.forces.present.fill(3000)
      change(world)
      for _ in 0..<100 { SurvivalBelief().step(world) }
      return world.belief
    }
    let usual = try belief { _ in }
    #expect(try belief { $0.street.protesters[0] += 50_000 } < usual)
    #expect(try belief { $0.endurance = 1 } < usual)
    #expect(try belief { $0.street.strike.fill(0.5) } < usual)
    #expect(try belief { $0.orders.neutralHour = 1 } < usual)
    #expect(try belief { $0.orders.demandHour = 1 } < usual)
    #expect(try belief { $0.power.rulerLean = 0.2 } < usual)
    #expect(try belief { $0.patron.landedHour = 1 } > usual)
  }

  @Test func `endurance grows while crowds hold the seat and wears off after`() throws {
    let world = try staged()
    world.street.protesters[0] = 50_000
    for _ in 0..<48 { SurvivalBelief().step(world) }
    let held = world.endurance
    #expect((0.2...0.5).contains(held))
    world.street.protesters.fill(0)
    for _ in 0..<48 { SurvivalBelief().step(world) }
    #expect(world.endurance < 0.8 * held)
  }

  @Test func `character sets tempo, ambition and readiness, and adds what the case says`() throws {
    let usual = try staged()
    let harsh = try staged { $0.repressiveness = 1 }
    for world in [usual, harsh] { RulerCharacter().begin(world) }
    #expect(usual.tempo == 1 && usual.ambition == 0)
    #expect(harsh.repressiveness - usual.repressiveness == 1.5)
  }

  @Test func `a fall next door costs belief, once`() throws {
    let world = try staged()
    let (before, start) = (world.belief, world.ledger.entries.count)
    var mechanism = NeighbourFall()
    for parameter in NeighbourFall.parameters where parameter.name == "rate" {
      mechanism[keyPath: parameter.path] = 1
    }
    mechanism.step(world)
    mechanism.step(world)
    #expect(world.ledger.entries[start...].map(\.event) == ["neighbour-fell"])
    #expect(world.belief < before && world.belief > before - 0.2)
  }

  @Test func `a following stays where it is until something happens`() throws {
    let world = try staged(protesters: 0)
    let before = Array(world.power.lean)
    Bandwagon().begin(world)
    for _ in 0..<240 { Bandwagon().step(world) }
    #expect(zip(before, world.power.lean).allSatisfy { abs($0 - $1) < 0.05 })
    #expect(abs(world.power.real.total() - 1) < 1e-9)
    #expect(abs(world.power.formal.total() - 1) < 1e-9)
  }

  @Test func `a following turns from a ruler who is losing, and from whoever is pressed`() throws {
    let world = try staged(protesters: 0)
    Bandwagon().begin(world)
    let (ruler, elder) = (world.power.following(0), world.power.following(1))
    world.belief = 0.1
    for _ in 0..<72 { Bandwagon().step(world) }
    #expect(world.power.following(0) < ruler - 0.1)
    world.belief = 0.97
    Purge().take(world)
    for _ in 0..<240 { Bandwagon().step(world) }
    #expect(world.power.following(1) < elder && world.power.following(0) > ruler)
    #expect(world.brokenInvariants() == [])
  }

  @Test func `organs drift with the elite and with the office that commands them`() throws {
    let world = try staged()
    let claimants = 3
    world.power.holders[1] = 0
    for _ in 0..<240 { OrganLeans().step(world) }
    #expect(world.forces.lean[3 * claimants] > 0.25)
    #expect(world.forces.lean[3 * claimants + 1] < 0.55)
  }

  @Test func `the army turns from blood and from a ruler who is lost`() throws {
    let (calm, bloody, lost) = (try staged(), try staged(), try staged())
    bloody.orders.fireHour = 1
    bloody.street.note(deaths: 2000, region: 0, hour: 1)
    lost.belief = 0.3
    for world in [calm, bloody, lost] {
      for _ in 0..<100 { OrganLeans().step(world) }
    }
    #expect(bloody.power.armyLean < calm.power.armyLean - 0.1)
    #expect(lost.power.armyLean < calm.power.armyLean - 0.1)
  }

  @Test func `capital leaves a ruler who is losing, faster the surer his fall`() throws {
    let (safe, lost) = (try staged(), try staged())
    (safe.belief, lost.belief) = (1, 0)
    for world in [safe, lost] {
      for _ in 0..<48 { EliteFlight().step(world) }
    }
    #expect(safe.power.capitalFlown == 0)
    #expect((0.01...0.2).contains(lost.power.capitalFlown))
  }

  @Test func `an instrument is chosen once, and an army passed over in writing`() throws {
    var chosen: Set<World.Instrument> = []
    for hostile in [false, true] {
      let world = try staged(rioters: 3000)
      InstrumentChoice().step(world)
      #expect(world.instrument == nil)
      world.orders.emergencyHour = 1
      world.power.armyLean = hostile ? 0 : 1
      world.forces.lean.part(6, 3).fill(hostile ? 0.45 : 0)
      (world.belief, world.tempo) = (hostile ? 0 : 1, 1)
      InstrumentChoice().step(world)
      let pick = try #require(world.instrument)
      chosen.insert(pick)
      #expect((pick == .army) == (world.ledger.hour(of: "army-withheld") == nil))
      InstrumentChoice().step(world)
      #expect(world.instrument == pick)
    }
    #expect(chosen.count == 2, "a loyal and a disloyal army are treated alike")
  }

  @Test func `a patron answers a call, lands after a lag, is paid, leaves in calm`() throws {
    let country = SmallCrises.threeRegions()
    let crisis = SmallCrises.crisis(country, shock: .violent, days: 30)
    var ensemble = Ensemble.whole(crisis, seed: 5)
    ensemble.overrides = [
      "patron.eagerness": 5, "patron.lag": 20, "patron.stay": 24, "appeal.readiness": 1,
    ]
    ensemble.without = ["unpaid-patron"]
    var landed = 0
    for run in 0..<20 {
      let seen = ensemble.watched(run, facts: HiddenFacts.opportunism.facts)
      guard let call = seen.hour(of: "patron-accepts"), let land = seen.hour(of: "patron-lands")
      else {
        #expect(seen.last("patron.troops", ensemble.layout) == 0)
        continue
      }
      landed += 1
      #expect(land == call + 20)
      #expect(seen.events.contains { $0.event == "appeal" && $0.hour == call })
      #expect(seen.last("sovereignty", ensemble.layout) < 1)
      #expect(seen.last("export-terms", ensemble.layout) < 1)
      #expect(seen.last("alignment", ensemble.layout) > 0.4)
      #expect(seen.peak("patron.troops", ensemble.layout) == 1000)
      if seen.hour(of: "patron-leaves") != nil {
        #expect(seen.last("patron.troops", ensemble.layout) == 0)
      }
    }
    #expect(landed > 5)
    #expect(PatronBargain.events.count == 4)
  }

  @Test func `organised men come for whoever pays them, and go when he is served`() throws {
    func men(_ cell: HiddenFacts, rioters: Double, served: Bool) throws -> Double {
      let world = try staged(cell, protesters: 20_000, rioters: rioters)
      world.belief = 0.8
      if served { world.orders.purgeHour = 1 }
      OrganisedGroups().begin(world)
      for _ in 0..<24 { OrganisedGroups().step(world) }
      return world.organised.total()
    }
    #expect(try men(.insiderCoup, rioters: 0, served: false) > 100)
    #expect(try men(.insiderCoup, rioters: 0, served: true) == 0)
    #expect(try men(.theatre, rioters: 0, served: false) > 100)
    #expect(try men(.theatre, rioters: 0, served: true) == 0)
    #expect(try men(.foreignPlot, rioters: 0, served: true) > 100)
    #expect(try men(.uprising, rioters: 0, served: false) == 0)
    #expect(try men(.uprising, rioters: 5000, served: false) > 50)
  }

  @Test func `two groups in one place bring the men of both`() throws {
    let world = try staged(.theatre, protesters: 20_000) {
      let twin = OrganisedGroup(id: "twin", men: 300, armed: 0.2)
      $0.groups.append(twin)
    }
    OrganisedGroups().begin(world)
    for _ in 0..<240 { OrganisedGroups().step(world) }
    #expect(world.organised.total() > 550)
  }

  @Test func `an officer's death is the first death, too`() throws {
    let world = try staged()
    world.street.note(officersDead: 1, region: 0, hour: 3)
    #expect(world.street.firstDeathHour != nil)
  }
}
