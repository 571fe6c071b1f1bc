import Polity
import RandomStreams
public import Simulation

/// The rival's men go: .04 s(-1.2 + [patron] + ambition + 1.8 suspicion + 2 (b - .6)), once an office was
/// taken. The rival is out, his followers are up for the taking.
public struct Purge: Move {
  public static let id = "purge"

  /// It has no numbers of its own: ambition is the ruler's.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.purgeHour == nil && world.setting.rival != nil
      && (world.orders.officeHour != nil || world.contest.defeatedHour != nil)
  }

  public func hazard(_ world: World) -> Double {
    var odds = -1.2 + world.ambition + 1.8 * world.suspicion + 2 * (world.belief - 0.6)
    if world.patron.present { odds += 1 }
    if world.facts.intent != .none { odds += 0.7 }
    return 0.04 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.purgeHour = world.hour
    guard let rival = world.setting.rival, rival != world.power.ruler else { return }
    let claimants = world.setting.claimants
    for faction in 0..<world.setting.factions {
      world.power.pressure[faction * claimants + rival] -= 1.5
      world.power.pressure[faction * claimants + world.power.ruler] += 0.5
    }
    world.power.out[rival] = 1
    world.power.rivalHostile = false
    world.orders.standDownHour = nil
    world.forces.standDown.fill(0)
    world.strength += 1
  }

  public func reason(_ world: World) -> String {
    "suspicion \(Int(world.suspicion * 100))%, belief \(Int(world.belief * 100))%"
      + (world.patron.present ? ", patron troops at hand" : "")
  }
}
