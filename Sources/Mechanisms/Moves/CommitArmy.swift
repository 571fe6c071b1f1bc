import Polity
import RandomStreams
public import Simulation

/// The army is sent in: .05 s(2 (y - 3.2) + 3 (lean of the army - .6)), under an emergency, if it is
/// the instrument chosen.
public struct CommitArmy: Move {
  public static let id = "commit-army"

  /// It has no numbers of its own: the choice is made by ``InstrumentChoice``.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.armyHour == nil && world.orders.emergency && world.instrument == .army
      && world.orders.neutralHour == nil && world.rulerMay(.commandArmy)
  }

  public func hazard(_ world: World) -> Double {
    let odds = 2 * (world.disorderLevel - 3.2) + 3 * (world.power.armyLean - 0.6)
    return 0.05 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.armyHour = world.hour
    world.strength += 0.5
    for organ in world.forces.organs(.army) { world.forces.active[organ] = 1 }
  }

  public func reason(_ world: World) -> String {
    "the army leans \(Int(world.power.armyLean * 100))% to the ruler"
  }
}
