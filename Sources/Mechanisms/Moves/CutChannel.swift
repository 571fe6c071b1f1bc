import Polity
import RandomStreams
public import Simulation

/// The network is cut: rate s(w (x - x0) + readiness). It hides deaths and distant crowds, slows contagion
/// between regions, angers, and blinds the organs too.
public struct CutChannel: Move {
  public static let id = "cut-channel"
  public static let meaning = "The internet or the telephone network is shut off or throttled."
  public static let news = ["move.cut-channel", "channel"]
  public static let parameters = [
    Parameter(
      \Self.readiness, "readiness", unit: .logOdds, range: -15...10,
      prior: .normal(mean: -4.6, deviation: 2), claims: .raises(.moves),
      "Readiness of this ruler to do it, all else equal.",
      source: "judgement: where it can be done one onset in seven, one in three of the large"),
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 1.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.2, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var readiness = -4.6
  var rate = 0.06
  var crowd = 1.5
  var crowdMiddle = 1.2

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.cutHour == nil && world.setting.crisis.country.channel.canBeCut
      && world.rulerMay(.cutChannel)
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(crowd * (world.crowdLevel - crowdMiddle) + readiness)
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
