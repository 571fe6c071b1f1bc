import Polity
import RandomStreams
public import Simulation

/// The ruler gives way on what set the crisis off: rate s(w (x - x0) + [price] + readiness + c).
///
/// No office is asked for: a ruler who does not set prices himself leans on whoever does.
public struct Concede: Move {
  public static let id = "concede"
  public static let meaning =
    "The ruler gives way on what set the crisis off: a price, a law, a vote, prisoners."
  public static let parameters = [
    Parameter(
      \Self.share, "share", unit: .share, range: 0...1, prior: .uniform(0.2, 0.7),
      claims: .lowers(.duration), "Share of the shock that a concession takes away at once.",
      source: "judgement: too little, too late"),
    Parameter.weight(
      \Self.rate, "rate", 0.03, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(
      \Self.crowd, "crowd", 1.2, .logOdds, "Weight of the crowd level x.",
      source: "fitted to concessions by size of the first week's crowd in 281 onsets"),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.1, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.price, "price", 0.8, .logOdds,
      "Added where a price set the crisis off: it can be undone."),
    Parameter.weight(
      \Self.otherwise, "otherwise", -0.6, .logOdds,
      "Added where something else did."),
    Parameter.weight(\Self.readiness, "readiness", -0.8, .logOdds, "Readiness, all else equal."),
  ]
  var share = 0.45
  var rate = 0.03
  var crowd = 1.2
  var crowdMiddle = 1.1
  var price = 0.8
  var otherwise = -0.6
  var readiness = -0.8

  /// With the prior medians.
  public init() {}

  /// Once, and once more after each later shock.
  public func isOpen(_ world: World) -> Bool {
    guard let conceded = world.orders.concededHour else { return true }
    return world.setting.crisis.laterShocks.contains {
      $0.hour > Double(conceded) && $0.hour <= Double(world.hour)
    }
  }

  public func hazard(_ world: World) -> Double {
    let isPrice = world.setting.crisis.shock?.kind == .price
    let odds =
      crowd * (world.crowdLevel - crowdMiddle) + (isPrice ? price : otherwise) + readiness
      + world.concessiveness
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.concededHour = world.hour
    world.orders.concessionShare = min(1, world.orders.concessionShare + share)
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
