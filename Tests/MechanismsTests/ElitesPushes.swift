import Mechanisms
import Simulation
import TestSupport

extension Push {
  /// What moves the elite, the army, a rival and the crowd.
  static let elites: [Push] = leaving + falling + plotting

  private static let wide = (2000.0, 20_000.0)

  private static let leaving: [Push] = [
    Push(sentence: "larger crowds make jets leave", move: Jets.self, crowd: wide),
    Push(sentence: "doubt makes jets leave", move: Jets.self, then: { $0.belief = 0.3 }),
    Push(sentence: "larger crowds make the army speak", move: DeclareNeutral.self, crowd: wide),
    Push(
      sentence: "an army that leans to the ruler keeps silent", move: DeclareNeutral.self,
      rises: false, given: { $0.power.armyLean = 0.3 }, then: { $0.power.armyLean = 0.8 }),
    Push(sentence: "larger crowds make it tell him to go", move: DemandExit.self, crowd: wide),
    Push(
      sentence: "an army that leans to the ruler never tells him to go", move: DemandExit.self,
      rises: false, given: { $0.power.armyLean = 0.3 }, then: { $0.power.armyLean = 0.8 }),
  ]

  private static let falling: [Push] = [
    Push(sentence: "riots storm public buildings", move: Storm.self, riot: (0, 5000)),
    Push(
      sentence: "great crowds push with the rioters", move: Storm.self, crowd: wide,
      given: { $0.forces.present.fill(500) }),
    Push(
      sentence: "guards at the seat and the symbol keep them out", move: Storm.self, rises: false,
      riot: (1000, 1000), then: { $0.forces.present.fill(1e4) }),
    Push(sentence: "doubt makes rulers resign", move: Resign.self, then: { $0.belief = 0.2 }),
    Push(
      sentence: "larger crowds make rulers resign", move: Resign.self, crowd: wide,
      given: { $0.belief = 0.3 }),
    Push(sentence: "doubt makes rulers flee", move: Flee.self, then: { $0.belief = 0.1 }),
    Push(
      sentence: "guards at the seat and the symbol keep rulers there", move: Flee.self,
      rises: false, given: { $0.belief = 0.1 }, then: { $0.forces.present.fill(1e4) }),
    Push(sentence: "doubt opens the palace", move: Overrun.self, then: { $0.belief = 0.1 }),
    Push(
      sentence: "guards keep the palace shut", move: Overrun.self, rises: false,
      given: { $0.belief = 0.1 }, then: { $0.forces.present[0] = 1e4 }),
    Push(
      sentence: "crowds at the seat take the palace", move: Overrun.self, crowd: wide,
      given: {
        $0.belief = 0.1
        $0.forces.present[0] = 2000
      }),
    Push(sentence: "doubt makes insiders strike", move: CoupStrike.self, then: { $0.belief = 0.2 }),
    Push(
      sentence: "an army that leans to the ruler does not strike", move: CoupStrike.self,
      rises: false, given: { $0.belief = 0.3 }, then: { $0.power.armyLean = 0.95 }),
    Push(
      sentence: "a hostile rival strikes", move: CoupStrike.self, given: { $0.belief = 0.3 },
      then: { $0.power.rivalHostile = true }),
  ]

  private static let plotting: [Push] = [
    Push(
      sentence: "larger crowds bring a stand-down order", move: StandDownOrder.self,
      cell: .insiderCoup, crowd: wide),
    Push(
      sentence: "a ruler's men are called off once the patron has landed", move: CallOffGroups.self,
      cell: .theatre, then: { $0.patron.landedHour = 3 }),
    Push(
      sentence: "a rival's men are called off once he is purged", move: CallOffGroups.self,
      cell: .insiderCoup, then: { $0.orders.purgeHour = 3 }),
  ]
}
