public import Simulation
import RandomStreams

/// The order to shoot: .08 s(2.5 (y - 3.5) + [patron] + .8 [emergency] + [blamed] + 2 (.8 - b) - 2.8 +
/// 1.2 p), after dispersal was ordered. It may be given again after it was lifted.
public struct OpenFire: Move {
  public static let id = "live-fire"

  /// It has no numbers of its own: repressiveness p is the ruler's.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.dispersing && !world.orders.liveFire
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      2.5 * (world.disorderLevel - 3.5) + 2 * (0.8 - world.belief) - 2.8
      + 1.2 * world.repressiveness
    if world.patron.present { odds += 1 }
    if world.orders.emergency { odds += 0.8 }
    if world.orders.blameHour != nil { odds += 1 }
    return 0.08 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.fireHour = world.hour
    world.orders.fireLiftedHour = nil
    world.severity = 3
    world.strength += 0.5
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.rioters.total())) rioters, \(Int(world.organised.total())) organised men, "
      + "belief \(Int(world.belief * 100))%"
  }
}
