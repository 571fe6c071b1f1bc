import Polity
import RandomStreams
public import Simulation

/// Somebody tells the organs to let it happen: .10 s(4 (x - 1.2)) if a rival is hostile or the ruler
/// stages the crisis. A rival reaches the organs that follow him, everywhere; a staging ruler all of
/// them in the symbolic city.
public struct StandDownOrder: Move {
  public static let id = "stand-down-order"

  /// It has no numbers of its own: its reach is what the organs lean.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.standDownHour == nil && world.orders.purgeHour == nil
      && (world.power.rivalHostile && world.setting.rival != nil || world.facts.intent == .stage)
  }

  public func hazard(_ world: World) -> Double {
    0.10 * Elementary.logistic(4 * (world.crowdLevel - 1.2))
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
          authority = max(authority, 0.5 * own)
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
