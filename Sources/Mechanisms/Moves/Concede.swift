import Polity
import RandomStreams
public import Simulation

/// The ruler gives way on what set the crisis off: 0.03 s(2.5 (x - 1.1) + (price ? .8 : -.6) - .8 + c).
///
/// Lawful with the power to set prices, or by word where no office holds it.
public struct Concede: Move {
  public static let id = "concede"
  public static let parameters = [
    Parameter(
      \Self.share, "share", unit: .share, range: 0...1, prior: .uniform(0.2, 0.7),
      claims: .lowers(.duration), "Share of the shock that a concession takes away at once.",
      source: "judgement: too little, too late")
  ]
  var share = 0.45

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.concededHour == nil }

  public func hazard(_ world: World) -> Double {
    let price = world.setting.crisis.shock?.kind == .price
    let odds = 2.5 * (world.crowdLevel - 1.1) + (price ? 0.8 : -0.6) - 0.8 + world.concessiveness
    return 0.03 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.concededHour = world.hour
    world.orders.concessionShare = share
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street"
  }
}
