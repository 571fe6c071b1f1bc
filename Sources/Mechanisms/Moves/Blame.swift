import Polity
import RandomStreams
public import Simulation

/// The official story: terrorists, foreigners. .08 s(2 (y - 3)). It moves those who trust state media.
public struct Blame: Move {
  public static let id = "blame"

  /// It has no numbers of its own: how many believe it is the case's.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.orders.blameHour == nil }

  public func hazard(_ world: World) -> Double {
    0.08 * Elementary.logistic(2 * (world.disorderLevel - 3))
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
