import Polity
import RandomStreams
public import Simulation

/// The army is told to march or to shoot, and will not: it declares itself neutral at once, before its
/// leans have turned. Chance s(`readiness` + 5 (.5 - army lean) + x - 1.7), x the size of the crowd.
public struct RefusedOrder: Mechanism {
  public static let id = "refused-order"
  public static let phase = Phase.obey
  public static let events: KeyValuePairs = [
    "order-refused": "Commanders refuse an order outright."
  ]
  public static let parameters = [
    Parameter(
      \Self.readiness, "readiness", unit: .logOdds, range: -10...5,
      prior: .normal(mean: -2.5, deviation: 0.7),
      claims: .unclaimed("acts only when the army is ordered in, which few runs see"),
      "Log odds that an army of two minds refuses before a large crowd.",
      source: "judgement: Leipzig 1989, Tunis 2011; Barany 2016")
  ]
  var readiness = -2.5

  static let purpose = Purpose("refused-order")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let orders = world.orders
    guard orders.neutralHour == nil, !world.ended else { return }
    let ordered = orders.armyHour == world.hour
    let toShoot = orders.fireHour == world.hour && orders.armyHour != nil
    guard ordered || toShoot, !world.forces.organs(.army).isEmpty else { return }
    let odds = readiness + 5 * (0.5 - world.power.armyLean) + world.crowdLevel - 1.7
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < Elementary.logistic(odds) else { return }
    world.orders.neutralHour = world.hour
    for organ in world.forces.organs(.army) { world.forces.active[organ] = 0 }
    world.record(
      "order-refused", actor: "army",
      reason: "the army leans \(Int(world.power.armyLean * 100))% to the ruler")
  }
}
