public import Simulation
import RandomStreams

/// The order to clear the streets: .15 s(2.5 (x - .8) + p).
public struct Disperse: Move {
  public static let id = "disperse"

  /// It has no numbers of its own: repressiveness p is the ruler's.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.disperseHour == nil }

  public func hazard(_ world: World) -> Double {
    let odds = 2.5 * (world.crowdLevel - 0.8) + world.repressiveness
    return 0.15 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.disperseHour = world.hour
    world.severity = max(world.severity, 2)
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
