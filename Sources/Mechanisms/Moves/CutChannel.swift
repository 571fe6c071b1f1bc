import Polity
import RandomStreams
public import Simulation

/// The network is cut: rate s(w (x - x0)). It hides deaths and distant crowds, slows contagion
/// between regions, angers, and blinds the organs too.
public struct CutChannel: Move {
  public static let id = "cut-channel"
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.2, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var rate = 0.06
  var crowd = 3.0
  var crowdMiddle = 1.2

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.cutHour == nil && world.setting.crisis.country.channel.canBeCut
      && world.rulerMay(.cutChannel)
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(crowd * (world.crowdLevel - crowdMiddle))
  }

  public func take(_ world: World) {
    world.orders.cutHour = world.hour
    for region in 0..<world.setting.regions {
      world.openness[region] = min(world.openness[region], world.channelWhenCut)
    }
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd)) people in the street in sight of each other"
  }
}
