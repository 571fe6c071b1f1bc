import Polity
import RandomStreams
public import Simulation

/// The ruler disowns what the patron was promised, once he thinks he can do without him: rate s(v (b -
/// b0) + w (price - price0)). The patron then counts as unpaid.
public struct Repudiate: Move {
  public static let id = "repudiate"
  public static let meaning = "The ruler disowns what the patron was promised."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.0015, .perHour,
      "Rate at which it is done once all speaks for it."),
    Parameter.weight(\Self.belief, "belief", 8, .logOdds, "Weight of the belief that he survives."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.9, .share,
      "Belief at which that weight adds nothing."),
    Parameter.weight(\Self.price, "price", 6, .logOdds, "Weight of the price."),
    Parameter.weight(
      \Self.priceMiddle, "price-middle", 0.5, .share,
      "Price at which that weight adds nothing."),
  ]
  var rate = 0.0015
  var belief = 8.0
  var beliefMiddle = 0.9
  var price = 6.0
  var priceMiddle = 0.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.patron.present && world.patron.repudiatedHour == nil && world.rulerMay(.callPatron)
  }

  public func hazard(_ world: World) -> Double {
    let odds =
      belief * (world.belief - beliefMiddle) + price * (world.patron.price - priceMiddle)
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) { world.patron.repudiatedHour = world.hour }

  public func reason(_ world: World) -> String {
    "belief \(Int(world.belief * 100))%, a price of \(Int(world.patron.price * 100))%"
  }
}
