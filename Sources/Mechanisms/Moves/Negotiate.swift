public import Simulation
import RandomStreams

/// Talks are offered: .01 s(2 (x - 1.6) + c + 1): crowds of believers thin out a little, force is put
/// off.
public struct Negotiate: Move {
  public static let id = "negotiate"
  public static let parameters = [
    Parameter(
      \Self.relief, "relief", unit: .share, range: 0...1, prior: .uniform(0, 0.2),
      claims: .unclaimed("small, and it also buys the crowd time"),
      "Share of the shock that talks take away.", source: "judgement")
  ]
  var relief = 0.1

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.talksHour == nil && !world.orders.liveFire
  }

  public func hazard(_ world: World) -> Double {
    0.01 * Elementary.logistic(2 * (world.crowdLevel - 1.6) + world.concessiveness + 1)
  }

  public func take(_ world: World) {
    world.orders.talksHour = world.hour
    world.orders.concessionShare = min(1, world.orders.concessionShare + relief)
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
