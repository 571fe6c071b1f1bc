import Polity
import RandomStreams
public import Simulation

/// The cabinet takes the blame: rate s(w (x - x0) + readiness + v [conceded]).
public struct DismissCabinet: Move {
  public static let id = "dismiss-cabinet"
  public static let meaning = "The government is dismissed or made to resign; the ruler stays."
  public static let news = ["move.dismiss-cabinet"]
  public static let parameters = [
    Parameter(
      \Self.readiness, "readiness", unit: .logOdds, range: -15...10,
      prior: .normal(mean: -6, deviation: 2), claims: .raises(.cabinet),
      "Readiness of this ruler to do it, all else equal.",
      source: "judgement: about one onset in twenty"),
    Parameter(
      \Self.relief, "relief", unit: .share, range: 0...1, prior: .uniform(0, 0.15),
      claims: .unclaimed("small beside a concession"),
      "Share of the shock that the cabinet's fall takes away.", source: "judgement"),
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 1.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.35, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.conceded, "conceded", 0.6, .logOdds,
      "Added once a concession was made: it was not enough."),
  ]
  var relief = 0.07
  var readiness = -6.0
  var rate = 0.06
  var crowd = 1.5
  var crowdMiddle = 1.35
  var conceded = 0.6

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.cabinetHour == nil && world.rulerMay(.dismissCabinet)
  }

  public func hazard(_ world: World) -> Double {
    let isLate = world.orders.concededHour != nil
    let odds = crowd * (world.crowdLevel - crowdMiddle) + readiness + (isLate ? conceded : 0)
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.cabinetHour = world.hour
    world.orders.concessionShare = min(1, world.orders.concessionShare + relief)
    world.strength += 0.3
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street; somebody must answer for it"
  }
}
