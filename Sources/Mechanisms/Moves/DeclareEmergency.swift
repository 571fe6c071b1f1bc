import Polity
import RandomStreams
public import Simulation

/// State of emergency with a curfew: rate s(w (x - x0) + v [R + G > 500]).
public struct DeclareEmergency: Move {
  public static let id = "emergency"
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.25, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.riot, "riot", 0.5, .logOdds,
      "Added where violence is more than scuffles."),
  ]
  var rate = 0.06
  var crowd = 3.0
  var crowdMiddle = 1.25
  var riot = 0.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.emergencyHour == nil && world.rulerMay(.declareEmergency)
  }

  public func hazard(_ world: World) -> Double {
    let wild = world.street.rioters.total() + world.organised.total()
    let level =
      world.contest.isAlarmed(at: world.hour) ? max(2, world.crowdLevel) : world.crowdLevel
    return rate * Elementary.logistic(crowd * (level - crowdMiddle) + (wild > 500 ? riot : 0))
  }

  public func take(_ world: World) { world.orders.emergencyHour = world.hour }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) in the street, \(Int(world.street.rioters.total())) rioters"
  }
}
