public import Simulation
import RandomStreams

/// Talks are offered: rate s(w (x - x0) + c + readiness): crowds of believers thin out a little, force is put
/// off.
public struct Negotiate: Move {
  public static let id = "negotiate"
  public static let meaning = "Talks with those in the streets are opened."
  public static let parameters = [
    Parameter(
      \Self.relief, "relief", unit: .share, range: 0...1, prior: .uniform(0, 0.2),
      claims: .unclaimed("small, and it also buys the crowd time"),
      "Share of the shock that talks take away.", source: "judgement"),
    Parameter.weight(
      \Self.rate, "rate", 0.01, .perHour,
      "Rate at which talks are offered once the crowd is beyond doubt."),
    Parameter.weight(
      \Self.crowd, "crowd", 1.2, .logOdds, "Weight of the crowd level x.",
      source: "judgement: the slope that concessions show in 281 onsets"),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.6, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(\Self.readiness, "readiness", 1, .logOdds, "Readiness, all else equal."),
  ]
  var relief = 0.1
  var rate = 0.01
  var crowd = 1.2
  var crowdMiddle = 1.6
  var readiness = 1.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.talksHour == nil && !world.orders.liveFire
  }

  public func hazard(_ world: World) -> Double {
    rate
      * Elementary.logistic(
        crowd * (world.crowdLevel - crowdMiddle) + world.concessiveness + readiness)
  }

  public func take(_ world: World) {
    world.orders.talksHour = world.hour
    world.orders.concessionShare = min(1, world.orders.concessionShare + relief)
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
