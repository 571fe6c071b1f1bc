import Polity
import RandomStreams
public import Simulation

/// The network is cut: .06 s(3 (x - 1.2)). It hides deaths and distant crowds, slows contagion
/// between regions, angers, and blinds the organs too.
public struct CutChannel: Move {
  public static let id = "cut-channel"

  /// It has no numbers of its own.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.cutHour == nil && world.setting.crisis.country.channel.canBeCut
      && world.rulerMay(.cutChannel)
  }

  public func hazard(_ world: World) -> Double {
    0.06 * Elementary.logistic(3 * (world.crowdLevel - 1.2))
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
