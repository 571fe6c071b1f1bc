public import Simulation
import RandomStreams

/// Private jets leave: rate s(w (x - x0) + v (b0 - b)). Capital follows.
public struct Jets: Move {
  public static let id = "jets"
  public static let meaning = "The rich leave the country."
  public static let parameters = [
    Parameter(
      \Self.taken, "taken", unit: .share, range: 0...1, prior: .uniform(0.005, 0.05),
      claims: .raises(.capitalFlown), "Share of home capital that goes with them.",
      source: "judgement"),
    Parameter.weight(
      \Self.rate, "rate", 0.03, .perHour,
      "Rate at which they leave once all speaks for it."),
    Parameter.weight(\Self.crowd, "crowd", 2.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.4, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(\Self.fear, "fear", 3, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(\Self.sure, "sure", 0.7, .share, "Belief that is enough."),
  ]
  var taken = 0.02
  var rate = 0.03
  var crowd = 2.5
  var crowdMiddle = 1.4
  var fear = 3.0
  var sure = 0.7

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.jetsHour == nil }

  public func hazard(_ world: World) -> Double {
    rate
      * Elementary.logistic(
        crowd * (world.crowdLevel - crowdMiddle) + fear * (sure - world.belief))
  }

  public func take(_ world: World) {
    world.orders.jetsHour = world.hour
    for faction in 0..<world.setting.factions {
      let gone = taken * world.power.capitalHome[faction]
      world.power.capitalHome[faction] -= gone
      world.power.capitalFlown += gone * world.power.resources[faction]
    }
  }

  public func actor(_ world: World) -> String { "elite" }

  public func reason(_ world: World) -> String { "belief \(Int(world.belief * 100))%" }
}
