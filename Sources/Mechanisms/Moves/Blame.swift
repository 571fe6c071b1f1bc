import Polity
import RandomStreams
public import Simulation

/// The official story: terrorists, foreigners. rate s(w (y - y0)). It moves those who trust state media.
public struct Blame: Move {
  public static let id = "blame"
  public static let meaning = "State media or the ruler blame terrorists, foreigners or criminals."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.08, .perHour,
      "Rate at which it is told once disorder is beyond doubt."),
    Parameter.weight(\Self.disorder, "disorder", 2, .logOdds, "Weight of the disorder level y."),
    Parameter.weight(
      \Self.disorderMiddle, "disorder-middle", 3, .none,
      "Disorder level at which it becomes as likely as not."),
  ]
  var rate = 0.08
  var disorder = 2.0
  var disorderMiddle = 3.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.blameHour == nil }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(disorder * (world.disorderLevel - disorderMiddle))
  }

  public func take(_ world: World) {
    world.orders.blameHour = world.hour
    let trust = world.setting.crisis.country.channel.stateMediaTrust
    world.framing = world.draw(trust, .share, "trust")
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.rioters.total() + world.organised.total())) rioters and organised men"
  }
}
