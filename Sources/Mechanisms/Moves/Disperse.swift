public import Simulation
import RandomStreams

/// The order to clear the streets: .15 s(2.5 (x - .8) + p).
public struct Disperse: Move {
  public static let id = "disperse"
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.15, .perHour,
      "Rate at which it is ordered once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 2.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 0.8, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var rate = 0.15
  var crowd = 2.5
  var crowdMiddle = 0.8

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.disperseHour == nil }

  public func hazard(_ world: World) -> Double {
    let odds = crowd * (world.crowdLevel - crowdMiddle) + world.repressiveness
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.disperseHour = world.hour
    world.severity = max(world.severity, 2)
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
