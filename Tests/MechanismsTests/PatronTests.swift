import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A patron in the country` {
  /// A thousand men have landed for a price of .3, of which sovereignty paid .2 and alignment .1.
  private func landed(
    _ cell: HiddenFacts = .uprising, rioters: Double = 0, organised: Double = 0
  ) throws -> World {
    let world = try staged(cell, rioters: rioters, organised: organised)
    Bandwagon().begin(world)
    world.patron.called = 0
    world.patron.accepted = true
    world.patron.landedHour = 1
    (world.patron.price, world.patron.troops) = (0.3, 1000)
    (world.patron.sovereignty, world.patron.sovereigntyPaid) = (0.8, 0.2)
    (world.patron.alignment, world.patron.alignmentPaid) = (0.5, 0.1)
    (world.patron.exports, world.patron.exportsPaid) = (0.95, 0.05)
    world.forces.foreign[world.setting.symbol] = 600
    world.forces.foreign[world.setting.seat] = 400
    return world
  }

  private func events(_ world: World) -> [String] { world.ledger.entries.map(\.event) }

  @Test func `stays while the ruler can deliver the price`() throws {
    let world = try landed()
    set(UnpaidPatron.self, "patience", 1).step(world)
    #expect(world.patron.present && events(world) == [])
    #expect(world.forces.foreign.total() == 1000)
  }

  @Test func `goes home from a ruler without power, and leaves what was not delivered`() throws {
    let world = try landed()
    // .09 for the .18 that a demand of .6 makes of the price: half is owed.
    world.power.real[world.power.ruler] = 0.09
    set(UnpaidPatron.self, "patience", 1).step(world)
    #expect(events(world) == ["patron-unpaid", "patron-leaves"])
    #expect(world.ledger.entries.allSatisfy { $0.actor == "neighbour" })
    let reason = "real power of 9% for a price of 30%"
    #expect(world.ledger.entries.map(\.reason) == [reason, "unpaid: " + reason])
    #expect(!world.patron.present && world.forces.foreign.total() == 0)
    #expect(abs(world.patron.sovereignty - 0.9) < 1e-9)
    #expect(abs(world.patron.alignment - 0.45) < 1e-9)
    #expect(abs(world.patron.exports - 0.975) < 1e-9)
    #expect(world.brokenInvariants() == [])
  }

  @Test func `has patience, and complains once`() throws {
    let world = try landed()
    world.power.real[world.power.ruler] = 0
    for _ in 0..<3 { set(UnpaidPatron.self, "patience", 5000).step(world) }
    #expect(world.patron.present && events(world) == ["patron-unpaid"])
  }

  @Test func `keeps nothing of a price that the ruler disowns`() throws {
    #expect(!Repudiate().isOpen(try staged()))
    let world = try landed()
    #expect(Repudiate().isOpen(world))
    Repudiate().take(world)
    #expect(!Repudiate().isOpen(world) && world.patron.repudiatedHour == world.hour)
    set(UnpaidPatron.self, "patience", 1).step(world)
    #expect(!world.patron.present)
    #expect(abs(world.patron.sovereignty - 1) < 1e-9 && abs(world.patron.alignment - 0.4) < 1e-9)
    #expect(world.ledger.entries.last?.reason == "unpaid: the ruler disowns a price of 30%")
  }

  @Test func `cannot be disowned by who may not call him`() throws {
    let world = try staged {
      $0.offices[0].powers.removeAll { $0 == .callPatron }
      $0.offices[1].powers.append(.callPatron)
    }
    (world.patron.called, world.patron.landedHour) = (0, 1)
    #expect(!Repudiate().isOpen(world))
  }

  @Test func `guards sites in calm and fights where a ruler is losing to rioters`() throws {
    let calm = try landed()
    calm.belief = 0.95
    PatronFight().step(calm)
    #expect(calm.patron.fighting < 0.01 && events(calm) == [])
    let grave = try landed(rioters: 20_000)
    grave.belief = 0.3
    for _ in 0..<3 { PatronFight().step(grave) }
    #expect((0.25...0.5).contains(grave.patron.fighting))
    #expect(events(grave) == ["patron-fights"])
    #expect(grave.ledger.entries.first?.actor == "neighbour")
  }

  @Test func `does not fight where no troops of his are`() throws {
    let world = try staged(rioters: 20_000, organised: 2000)
    world.belief = 0.1
    let before = Array(world.organised)
    PatronFight().step(world)
    #expect(world.patron.fighting == 0 && Array(world.organised) == before)
    #expect(world.ledger.entries.isEmpty)
  }

  @Test func `counts as force where he fights, and frees fewer men`() throws {
    let (guarding, fighting) = (try landed(), try landed())
    fighting.patron.fighting = 0.5
    for world in [guarding, fighting] { Deployment().step(world) }
    // Half of 400 free no .8 men each any more, but count 1.5.
    let gained = fighting.forces.present[0] - guarding.forces.present[0]
    #expect(abs(gained - 200 * (1.5 - 0.8)) < 1e-6)
    #expect(fighting.forces.present[2] == guarding.forces.present[2])
  }

  @Test func `drives organised men off for good, and only where he fights`() throws {
    let world = try landed(.foreignPlot, organised: 1000)
    world.belief = 0.1
    world.groupPool.fill(1000)
    let before = Array(world.organised)
    set(PatronFight.self, "rout", 1).step(world)
    for region in 0..<2 {
      let driven = before[region] - world.organised[region]
      #expect(driven > 0 && world.groupPool[region] == 1000 - driven)
    }
    #expect(world.organised[2] == before[2] && world.groupPool[2] == 1000)
    #expect(world.brokenInvariants() == [])
  }
}

@Suite struct `After a refusal` {
  private func refused(_ change: (inout Country) -> Void = { _ in }) throws -> World {
    let world = try staged(rioters: 3000, change)
    Appeal().take(world)
    #expect(world.patron.beliefWhenCalled == world.belief && !Appeal().isOpen(world))
    world.orders.appealHour = world.hour - 30
    world.patron.beliefWhenCalled = 0.9
    world.belief = 0.5
    return world
  }

  @Test func `the ruler calls again, when a pause is over and things are worse`() throws {
    let world = try refused()
    #expect(Appeal().isOpen(world) && Appeal().reason(world).hasPrefix("after a refusal: "))
    world.belief = 0.95
    #expect(!Appeal().isOpen(world))
    world.belief = 0.5
    world.orders.appealHour = world.hour - 5
    #expect(!Appeal().isOpen(world))
    #expect(set(Appeal.self, "pause", 4).isOpen(world))
  }

  @Test func `nobody is called while one has agreed`() throws {
    let world = try refused()
    world.patron.accepted = true
    #expect(!Appeal().isOpen(world))
  }

  @Test func `those who send troops are called in turn`() throws {
    let world = try refused {
      $0.patrons.append(Patron(id: "onlooker", sendsTroops: false))
      $0.patrons.append(Patron(id: "ally", alignment: 0.2))
    }
    var called: [Int?] = [world.patron.called]
    for _ in 0..<3 {
      Appeal().take(world)
      called.append(world.patron.called)
    }
    #expect(called == [0, 2, 0, 2])
  }

  @Test func `alignment is that with whoever lands`() throws {
    let world = try refused { $0.patrons.append(Patron(id: "ally", alignment: 0.2)) }
    #expect(world.patron.alignment == 0.4)
    (world.patron.called, world.patron.accepted) = (1, true)
    (world.patron.price, world.patron.landingHour) = (0.5, world.hour)
    PatronBargain().step(world)
    #expect(abs(world.patron.alignment - 0.6) < 1e-9)
    #expect(world.ledger.entries.map(\.actor) == ["ally"])
  }

  @Test func `a lag is that of the call which was answered`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 25)
    var ensemble = Ensemble.whole(crisis, seed: 5)
    ensemble.overrides = ["patron.eagerness": -2, "appeal.readiness": 3, "patron.lag": 20]
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let lag = try ObservableExpression("arrival-lag")
    var repeated = 0
    for run in 0..<40 {
      let seen = ensemble.watched(run)
      let calls = seen.events.filter { $0.event == "appeal" }.map(\.hour)
      guard seen.hour(of: "patron-lands") != nil else { continue }
      #expect(reading.value(lag, in: seen) == 20)
      repeated += calls.count > 1 ? 1 : 0
    }
    // About two in three first calls are refused: false alarm below one in a hundred.
    #expect(repeated > 0)
  }

  @Test func `the next best instrument is taken, with the reason`() throws {
    let world = try refused()
    world.orders.emergencyHour = 1
    world.instrument = .patron
    for _ in 0..<2 { InstrumentChoice().step(world) }
    let pick = try #require(world.instrument)
    #expect(pick != .patron)
    let entries = world.ledger.entries.filter { $0.event == "instrument-fails" }
    #expect(entries.count == 1 && entries.first?.actor == "ruler")
    #expect(entries.first?.reason.hasPrefix("the patron refused; chose \(pick.rawValue)") == true)
  }
}

@Suite struct `An army that fails its ruler` {
  private func failed(_ change: (inout Country) -> Void = { _ in }) throws -> World {
    let world = try staged(protesters: 20_000, rioters: 3000, change)
    world.orders.emergencyHour = 1
    world.instrument = .army
    DeclareNeutral().take(world)
    return world
  }

  @Test func `makes him choose again among the others`() throws {
    let world = try failed()
    world.belief = 1
    InstrumentChoice().step(world)
    // Few police before a large crowd; a patron is cheap for a ruler who is sure.
    #expect(world.instrument == .patron)
    #expect(
      world.ledger.entries.last?.reason.hasPrefix("the army is neutral; chose patron") == true)
    world.patron.called = 0
    world.orders.appealHour = world.hour - 1
    InstrumentChoice().step(world)
    InstrumentChoice().step(world)
    #expect(world.instrument == .police)
    #expect(world.ledger.entries.count { $0.event == "instrument-fails" } == 2)
  }

  @Test func `leaves nothing to choose where no patron sends troops`() throws {
    let world = try failed { $0.patrons[0].sendsTroops = false }
    InstrumentChoice().step(world)
    #expect(world.instrument == .army && world.ledger.entries.isEmpty)
  }
}

/// A mechanism at the medians of its priors, with one number set.
private func set<M: Mechanism>(_ type: M.Type, _ name: String, _ value: Double) -> M {
  var mechanism = M()
  for parameter in M.parameters where parameter.name == name {
    mechanism[keyPath: parameter.path] = value
  }
  return mechanism
}
