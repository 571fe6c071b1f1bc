import Polity
import RandomStreams
public import Simulation

/// State of emergency with a curfew: rate s(w (x - x0) + readiness +
/// v [R + G > 500] + u [soldiers strike]).
public struct DeclareEmergency: Move {
  public static let id = "emergency"
  public static let meaning = "An emergency, martial law or a curfew is declared."
  public static let news = ["move.emergency"]
  public static let parameters = [
    Parameter(
      \Self.readiness, "readiness", unit: .logOdds, range: -15...10,
      prior: .normal(mean: -5.5, deviation: 2), claims: .raises(.moves),
      "Readiness of this ruler to do it, all else equal.",
      source: "judgement: about one onset in six, four in ten of the largest"),
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 1.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.25, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.alarm, "alarm", 5, .logOdds,
      "Added while soldiers strike at the ruler."),
    Parameter.weight(
      \Self.riot, "riot", 1.5, .logOdds,
      "Added where violence is more than scuffles."),
  ]
  var readiness = -5.5
  var rate = 0.06
  var crowd = 1.5
  var crowdMiddle = 1.25
  var alarm = 5.0
  var riot = 1.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.emergencyHour == nil && world.rulerMay(.declareEmergency)
  }

  public func hazard(_ world: World) -> Double {
    let wild = world.street.rioters.total() + world.organised.total()
    let isAlarmed = world.isContested
    let level = isAlarmed ? max(2, world.crowdLevel) : world.crowdLevel
    let odds =
      crowd * (level - crowdMiddle) + readiness + (isAlarmed ? alarm : 0) + (wild > 500 ? riot : 0)
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) { world.orders.emergencyHour = world.hour }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) in the street, \(Int(world.street.rioters.total())) rioters"
  }
}
