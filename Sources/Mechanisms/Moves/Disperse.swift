public import Simulation
import RandomStreams

/// The order to clear the streets: rate s(w (x - x0) + p).
public struct Disperse: Move {
  public static let id = "disperse"
  public static let meaning = "The police are ordered to clear crowds: gas, batons, water, arrests."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.2, .perHour,
      "Rate at which it is ordered once the crowd is beyond doubt."),
    Parameter.weight(
      \Self.crowd, "crowd", 1.2, .logOdds, "Weight of the crowd level x.",
      source: "judgement: the slope that concessions show in 281 onsets"),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 0, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var rate = 0.2
  var crowd = 1.2
  var crowdMiddle = 0.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.disperseHour == nil && world.street.isCrisis
  }

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
