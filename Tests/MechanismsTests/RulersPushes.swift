import Mechanisms
import Simulation
import TestSupport

extension Push {
  /// What moves the ruler.
  static let rulers: [Push] = giving + forcing + using

  private static let wide = (2000.0, 20_000.0)

  private static let giving: [Push] = [
    Push(sentence: "larger crowds bring concessions", move: Concede.self, crowd: wide),
    Push(
      sentence: "a ruler ready to give way concedes", move: Concede.self,
      then: { $0.concessiveness += 1 }),
    Push(sentence: "larger crowds bring talks", move: Negotiate.self, crowd: wide),
    Push(
      sentence: "a ruler ready to give way talks", move: Negotiate.self,
      then: { $0.concessiveness += 1 }),
    Push(
      sentence: "larger crowds cost the cabinet its place", move: DismissCabinet.self, crowd: wide),
    Push(
      sentence: "who has conceded dismisses the cabinet", move: DismissCabinet.self,
      then: { $0.orders.concededHour = 2 }),
    Push(
      sentence: "the cold-blooded disperse crowds", move: Disperse.self,
      then: { $0.repressiveness += 1 }),
  ]

  private static let forcing: [Push] = [
    Push(sentence: "larger crowds bring cuts of the network", move: CutChannel.self, crowd: wide),
    Push(sentence: "larger crowds bring an emergency", move: DeclareEmergency.self, crowd: wide),
    Push(
      sentence: "rioters bring an emergency", move: DeclareEmergency.self, crowd: (5000, 4000),
      riot: (0, 1000)),
    Push(sentence: "larger crowds are dispersed", move: Disperse.self, crowd: wide),
    Push(sentence: "rioters are blamed", move: Blame.self, riot: (10, 1000)),
    Push(sentence: "rioters are fired at", move: OpenFire.self, riot: (10, 1000)),
    Push(
      sentence: "the cold-blooded fire", move: OpenFire.self, riot: (500, 500),
      then: { $0.repressiveness += 1 }),
    Push(
      sentence: "an emergency makes fire likelier", move: OpenFire.self, riot: (500, 500),
      then: { $0.orders.emergencyHour = 1 }),
    Push(
      sentence: "whoever blamed terrorists may shoot them", move: OpenFire.self, riot: (500, 500),
      then: { $0.orders.blameHour = 1 }),
    Push(
      sentence: "a patron's troops at hand make fire likelier", move: OpenFire.self,
      riot: (500, 500), then: { $0.patron.landedHour = 1 }),
    Push(
      sentence: "a sure ruler need not fire", move: OpenFire.self, rises: false, riot: (500, 500),
      given: { $0.belief = 0.3 }, then: { $0.belief = 0.9 }),
    Push(sentence: "rioters bring in the army", move: CommitArmy.self, riot: (10, 1000)),
    Push(
      sentence: "an army that leans away is not sent", move: CommitArmy.self, rises: false,
      riot: (500, 500), then: { $0.power.armyLean -= 0.3 }),
  ]

  private static let using: [Push] = [
    Push(sentence: "larger crowds make a patron called", move: Appeal.self, crowd: wide),
    Push(
      sentence: "whose police obey calls nobody", move: Appeal.self, rises: false,
      given: { $0.forces.obedience.fill(0.2) }, then: { $0.forces.obedience.fill(0.9) }),
    Push(
      sentence: "who is believed in calls nobody", move: Appeal.self, rises: false,
      given: { $0.belief = 0.4 }, then: { $0.belief = 0.9 }),
    Push(
      sentence: "a stand-down order makes a patron called", move: Appeal.self,
      then: { $0.orders.standDownHour = 1 }),
    Push(
      sentence: "a patron who is the chosen instrument is called", move: Appeal.self,
      then: { $0.instrument = .patron }),
    Push(
      sentence: "with the army chosen, no patron is called", move: Appeal.self, rises: false,
      then: { $0.instrument = .army }),
    Push(
      sentence: "who is believed in again disowns the patron's price", move: Repudiate.self,
      given: { $0.belief = 0.5 }, then: { $0.belief = 0.95 }),
    Push(
      sentence: "a high price is disowned sooner", move: Repudiate.self,
      then: { $0.patron.price = 0.6 }),
    Push(sentence: "larger crowds cost the rival his office", move: TakeOffice.self, crowd: wide),
    Push(
      sentence: "the ambitious take offices", move: TakeOffice.self, then: { $0.ambition += 1 }),
    Push(
      sentence: "a stand-down order costs the rival his office", move: TakeOffice.self,
      then: { $0.orders.standDownHour = 1 }),
    Push(
      sentence: "after the cabinet the office", move: TakeOffice.self,
      then: { $0.orders.cabinetHour = 1 }),
    Push(
      sentence: "a ruler in doubt takes no office", move: TakeOffice.self, rises: false,
      then: { $0.belief = 0.3 }),
    Push(sentence: "the ambitious purge", move: Purge.self, then: { $0.ambition += 1 }),
    Push(
      sentence: "a patron's troops at hand make a purge likelier", move: Purge.self,
      then: { $0.patron.landedHour = 1 }),
    Push(
      sentence: "a ruler in doubt does not purge", move: Purge.self, rises: false,
      then: { $0.belief = 0.3 }),
    Push(sentence: "larger crowds bring hired toughs", move: HireGroups.self, crowd: wide),
    Push(
      sentence: "the cold-blooded hire toughs", move: HireGroups.self,
      then: { $0.repressiveness += 1 }),
  ]
}
