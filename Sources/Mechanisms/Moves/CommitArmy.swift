import Polity
import RandomStreams
public import Simulation

/// The army is sent in: rate s(w (y - y0) + v (lean of the army - l0)), under an emergency, if it is
/// the instrument chosen.
public struct CommitArmy: Move {
  public static let id = "commit-army"
  public static let meaning = "The army is sent into the streets."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.05, .perHour,
      "Rate at which it is sent in once all speaks for it."),
    Parameter.weight(\Self.disorder, "disorder", 2, .logOdds, "Weight of the disorder level y."),
    Parameter.weight(
      \Self.disorderMiddle, "disorder-middle", 3.2, .none,
      "Disorder level at which it becomes as likely as not."),
    Parameter.weight(\Self.lean, "lean", 3, .logOdds, "Weight of the army's lean to the ruler."),
    Parameter.weight(
      \Self.leanMiddle, "lean-middle", 0.6, .share,
      "Lean at which that weight adds nothing."),
  ]
  var rate = 0.05
  var disorder = 2.0
  var disorderMiddle = 3.2
  var lean = 3.0
  var leanMiddle = 0.6

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.armyHour == nil && world.orders.emergency && world.instrument == .army
      && world.orders.neutralHour == nil && world.rulerMay(.commandArmy)
  }

  public func hazard(_ world: World) -> Double {
    let odds =
      disorder * (world.disorderLevel - disorderMiddle)
      + lean * (world.power.armyLean - leanMiddle)
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.armyHour = world.hour
    world.strength += 0.5
    for organ in world.forces.organs(.army) { world.forces.active[organ] = 1 }
  }

  public func reason(_ world: World) -> String {
    "the army leans \(Int(world.power.armyLean * 100))% to the ruler"
  }
}
