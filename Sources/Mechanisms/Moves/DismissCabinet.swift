import Polity
import RandomStreams
public import Simulation

/// The cabinet takes the blame: .06 s(3 (x - 1.35) + .6 [conceded]).
public struct DismissCabinet: Move {
  public static let id = "dismiss-cabinet"
  public static let parameters = [
    Parameter(
      \Self.relief, "relief", unit: .share, range: 0...1, prior: .uniform(0, 0.15),
      claims: .unclaimed("small beside a concession"),
      "Share of the shock that the cabinet's fall takes away.", source: "judgement")
  ]
  var relief = 0.07

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.cabinetHour == nil && world.rulerMay(.dismissCabinet)
  }

  public func hazard(_ world: World) -> Double {
    let conceded = world.orders.concededHour != nil
    let odds = 3 * (world.crowdLevel - 1.35) + (conceded ? 0.6 : 0)
    return 0.06 * Elementary.logistic(odds)
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
