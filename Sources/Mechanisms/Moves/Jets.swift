public import Simulation
import RandomStreams

/// Private jets leave: .03 s(2.5 (x - 1.4) + 3 (.7 - b)). Capital follows.
public struct Jets: Move {
  public static let id = "jets"
  public static let parameters = [
    Parameter(
      \Self.taken, "taken", unit: .share, range: 0...1, prior: .uniform(0.005, 0.05),
      claims: .raises(.capitalFlown), "Share of home capital that goes with them.",
      source: "judgement")
  ]
  var taken = 0.02

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.jetsHour == nil }

  public func hazard(_ world: World) -> Double {
    0.03 * Elementary.logistic(2.5 * (world.crowdLevel - 1.4) + 3 * (0.7 - world.belief))
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
