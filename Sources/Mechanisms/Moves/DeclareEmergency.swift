import Polity
import RandomStreams
public import Simulation

/// State of emergency with a curfew: .06 s(3 (x - 1.25) + .5 [R + G > 500]).
public struct DeclareEmergency: Move {
  public static let id = "emergency"

  /// It has no numbers of its own.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.emergencyHour == nil && world.rulerMay(.declareEmergency)
  }

  public func hazard(_ world: World) -> Double {
    let wild = world.street.rioters.total() + world.organised.total()
    let level =
      world.contest.isAlarmed(at: world.hour) ? max(2, world.crowdLevel) : world.crowdLevel
    return 0.06 * Elementary.logistic(3 * (level - 1.25) + (wild > 500 ? 0.5 : 0))
  }

  public func take(_ world: World) { world.orders.emergencyHour = world.hour }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) in the street, \(Int(world.street.rioters.total())) rioters"
  }
}
