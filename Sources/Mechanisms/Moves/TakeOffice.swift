import Polity
import RandomStreams
public import Simulation

/// The ruler takes an office that another holds: .06 s(2.5 (x - 1.5) + ambition + 1.2 suspicion +
/// .8 [cabinet dismissed] + 3 (b - .8)); more readily if he means to use the crisis.
///
/// Open while a claimant other than the opposition holds an office. It costs the loser the office
/// and followers, and wins the ruler the organs that look to it on paper.
public struct TakeOffice: Move {
  public static let id = "take-office"
  public static let parameters = [
    Parameter(
      \Self.intent, "intent", unit: .logOdds, range: 0...5, prior: .uniform(0.5, 1.5),
      claims: .unclaimed("acts only if the ruler means to use the crisis"),
      "Extra readiness of a ruler who means to use the crisis.", source: "judgement")
  ]
  var intent = 1.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.officeHour == nil && !world.officesOfOthers.isEmpty
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      2.5 * (world.crowdLevel - 1.5) + world.ambition + 1.2 * world.suspicion
      + 3 * (world.belief - 0.8)
    if world.orders.cabinetHour != nil { odds += 0.8 }
    if world.facts.intent != .none { odds += intent }
    return 0.06 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.officeHour = world.hour
    let claimants = world.setting.claimants
    for office in world.officesOfOthers {
      let loser = world.power.holders[office]
      let weight = world.setting.crisis.country.offices[office].weight
      world.power.holders[office] = world.power.ruler
      for faction in 0..<world.setting.factions {
        world.power.pressure[faction * claimants + loser] -= 0.7 * weight
        world.power.pressure[faction * claimants + world.power.ruler] += 0.5 * weight
      }
    }
    world.strength += 0.7
  }

  public func reason(_ world: World) -> String {
    let names = world.officesOfOthers.map { world.setting.crisis.country.offices[$0].id }
    return "takes \(names.joined(separator: ", ")); belief \(Int(world.belief * 100))%, "
      + "suspicion \(Int(world.suspicion * 100))%"
  }
}
