import Polity
import RandomStreams
public import Simulation

/// Somebody tells the organs to let it happen: rate s(w (x - x0)) if a rival is hostile or the ruler
/// stages the crisis. A rival reaches the organs that follow him, everywhere; a staging ruler all of
/// them in the symbolic city.
public struct StandDownOrder: Move {
  public static let id = "stand-down-order"
  public static let meaning = "Somebody tells an organ to let the crowd pass."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.1, .perHour,
      "Rate at which it is given once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 4, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.2, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.staged, "staged", 0.5, .share,
      "Authority of a staging ruler's word over an organ that follows him: no man may know of it."),
  ]
  var rate = 0.1
  var crowd = 4.0
  var crowdMiddle = 1.2
  var staged = 0.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.standDownHour == nil && world.orders.purgeHour == nil
      && (world.power.rivalHostile && world.setting.rival != nil || world.facts.intent == .stage)
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(crowd * (world.crowdLevel - crowdMiddle))
  }

  public func take(_ world: World) {
    world.orders.standDownHour = world.hour
    let claimants = world.setting.claimants
    for organ in 0..<world.setting.organs {
      for region in 0..<world.setting.regions {
        var authority = 0.0
        if world.power.rivalHostile, let rival = world.setting.rival {
          authority = world.forces.lean[organ * claimants + rival]
        }
        if world.facts.intent == .stage && region == world.setting.symbol {
          let own = world.forces.lean[organ * claimants + world.power.ruler]
          authority = max(authority, staged * own)
        }
        world.forces.standDown[world.forces.place(organ, region)] = authority
      }
    }
  }

  public func actor(_ world: World) -> String {
    let rival = world.power.rivalHostile ? world.setting.rival : nil
    return world.setting.claimantID(rival ?? world.power.ruler)
  }

  public func reason(_ world: World) -> String {
    world.power.rivalHostile
      ? "the rival's organs are told to let the crowd pass"
      : "organs in the symbolic city are told to let the crowd pass"
  }
}
