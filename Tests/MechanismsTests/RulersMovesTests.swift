import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `The ruler` {
  private func scene(
    _ cell: HiddenFacts = .uprising, kind: ShockSize = .strong, organised: Double = 0,
    _ change: (inout Country) -> Void = { _ in }
  ) throws -> World {
    var country = SmallCrises.threeRegions()
    change(&country)
    return try #require(
      Scene.world(
        SmallCrises.crisis(country, shock: kind), facts: cell.facts, protesters: 5000,
        rioters: 1000, organised: organised))
  }

  @Test func `concedes a share of the shock, once`() throws {
    let world = try scene()
    #expect(Concede().isOpen(world))
    Concede().take(world)
    #expect(world.orders.concededHour == world.hour)
    #expect((0.2...0.7).contains(world.orders.concessionShare))
    #expect(!Concede().isOpen(world))
  }

  @Test func `concedes more readily what is only a price`() throws {
    #expect(Concede().hazard(try scene(kind: .price)) > Concede().hazard(try scene()))
  }

  @Test func `talks, which takes away a little, and not while he shoots`() throws {
    let world = try scene()
    world.orders.fireHour = 1
    #expect(!Negotiate().isOpen(world))
    world.orders.fireHour = nil
    #expect(Negotiate().isOpen(world))
    Negotiate().take(world)
    #expect(world.orders.talksHour == world.hour)
    #expect((0...0.2).contains(world.orders.concessionShare))
    #expect(!Negotiate().isOpen(world))
  }

  @Test func `dismisses the cabinet if an office of his lets him`() throws {
    let world = try scene()
    #expect(DismissCabinet().isOpen(world))
    DismissCabinet().take(world)
    #expect(world.orders.cabinetHour == world.hour && world.strength > 0)
    #expect(!DismissCabinet().isOpen(world))
    let bound = try scene {
      $0.offices[0].powers = []
      $0.offices[1].powers = [.dismissCabinet]
    }
    #expect(!DismissCabinet().isOpen(bound))
    bound.power.holders[1] = bound.power.ruler
    #expect(DismissCabinet().isOpen(bound))
  }

  @Test func `cuts the channel where it can be cut, down to what is left of it`() throws {
    let world = try scene()
    world.channelWhenCut = 0.2
    #expect(CutChannel().isOpen(world))
    CutChannel().take(world)
    #expect(world.orders.cut && Array(world.openness) == [0.2, 0.2, 0.2])
    #expect(!CutChannel().isOpen(world))
    #expect(!CutChannel().isOpen(try scene { $0.channel.canBeCut = false }))
  }

  @Test func `declares an emergency once`() throws {
    let world = try scene()
    #expect(DeclareEmergency().isOpen(world))
    DeclareEmergency().take(world)
    #expect(world.orders.emergency && !DeclareEmergency().isOpen(world))
  }

  @Test func `orders dispersal, which is harsher than policing`() throws {
    let world = try scene()
    Disperse().take(world)
    #expect(world.orders.dispersing && world.severity >= 2)
    #expect(!Disperse().isOpen(world))
  }

  @Test func `orders dispersal only where there is a crowd`() throws {
    #expect(Disperse().isOpen(try staged(protesters: 5000)))
    #expect(!Disperse().isOpen(try staged(protesters: 0)))
  }

  @Test func `blames terrorists before those who trust state media`() throws {
    let world = try scene { $0.channel.stateMediaTrust = 0.4 }
    Blame().take(world)
    #expect(world.framing == 0.4 && world.orders.blameHour == world.hour)
    #expect(!Blame().isOpen(world))
  }

  @Test func `may order fire only after dispersal`() throws {
    let world = try scene()
    #expect(!OpenFire().isOpen(world))
    world.orders.disperseHour = 2
    #expect(OpenFire().isOpen(world))
    OpenFire().take(world)
    #expect(world.orders.liveFire && world.severity == 3 && world.strength > 0)
    #expect(!OpenFire().isOpen(world))
    world.orders.fireLiftedHour = world.hour
    #expect(OpenFire().isOpen(world))
  }

  @Test func `sends the army under an emergency if it is his instrument`() throws {
    let world = try scene()
    #expect(!CommitArmy().isOpen(world))
    world.orders.emergencyHour = 1
    world.instrument = .police
    #expect(!CommitArmy().isOpen(world))
    world.instrument = .army
    #expect(CommitArmy().isOpen(world))
    CommitArmy().take(world)
    #expect(world.forces.organs(.army).allSatisfy { world.forces.active[$0] == 1 })
    #expect(!CommitArmy().isOpen(world))
  }

  @Test func `cannot send an army that has declared itself neutral`() throws {
    let world = try scene()
    world.orders.emergencyHour = 1
    world.instrument = .army
    DeclareNeutral().take(world)
    #expect(!CommitArmy().isOpen(world) && !DeclareNeutral().isOpen(world))
    #expect(world.forces.organs(.army).allSatisfy { world.forces.active[$0] == 0 })
  }

  @Test func `calls a patron who sends troops, if there is one`() throws {
    let world = try scene()
    #expect(Appeal().isOpen(world))
    Appeal().take(world)
    #expect(world.patron.called == 0 && !world.patron.present)
    #expect(!Appeal().isOpen(world))
    #expect(!Appeal().isOpen(try scene { $0.patrons = [] }))
    #expect(!Appeal().isOpen(try scene { $0.patrons[0].sendsTroops = false }))
  }

  @Test func `hires toughs for the symbolic city where nobody else has`() throws {
    let world = try scene()
    #expect(HireGroups().isOpen(world))
    HireGroups().take(world)
    #expect(world.organised[world.setting.symbol] > 0 && world.organised[0] == 0)
    #expect(!HireGroups().isOpen(try scene(.insiderCoup)))
  }
}
