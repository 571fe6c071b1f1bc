import Polity
import RandomStreams
public import Simulation

/// Whoever pays the organised men calls them off once his aim is reached, or all is lost.
public struct CallOffGroups: Move {
  public static let id = "call-off-groups"
  public static let meaning = "Organised men are called off by whoever pays them."
  public static let parameters = [
    Parameter.weight(
      \Self.done, "done", 0.2, .perHour,
      "Rate once the ruler who paid has his aim."),
    Parameter.weight(\Self.early, "early", 0.001, .perHour, "Rate before that."),
    Parameter.weight(\Self.out, "out", 0.1, .perHour, "Rate once the rival who paid is out."),
    Parameter.weight(
      \Self.settled, "settled", 0.003, .perHour,
      "Rate before that, times the belief that the ruler survives."),
  ]
  var done = 0.2
  var early = 0.001
  var out = 0.1
  var settled = 0.003

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    let sponsored = world.facts.sponsor == .rival || world.facts.sponsor == .ruler
    return sponsored && world.orders.calledOffHour == nil && world.organised.total() > 0
  }

  public func hazard(_ world: World) -> Double {
    switch world.facts.sponsor {
    case .ruler:
      let aim = world.orders.purgeHour != nil || world.patron.landedHour != nil
      return aim ? done : early
    case .rival: return world.orders.purgeHour != nil ? out : settled * world.belief
    case .nobody, .foreign: return 0
    }
  }

  public func take(_ world: World) { world.orders.calledOffHour = world.hour }

  public func actor(_ world: World) -> String {
    let payer = world.facts.sponsor == .rival ? world.setting.rival : world.power.ruler
    return world.setting.claimantID(payer ?? world.power.ruler)
  }

  public func reason(_ world: World) -> String {
    world.orders.purgeHour != nil ? "the rival is out" : "they have served"
  }
}
