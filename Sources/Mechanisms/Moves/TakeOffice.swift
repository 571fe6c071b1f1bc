import Polity
import RandomStreams
public import Simulation

/// The ruler takes an office that another holds: rate s(readiness + w (x - x0) + ambition + v suspicion +
/// u [cabinet dismissed] + k (b - b0)); more readily if he means to use the crisis.
///
/// Open while a claimant other than the opposition holds an office. It costs the loser the office
/// and followers, and wins the ruler the organs that look to it on paper.
public struct TakeOffice: Move {
  public static let id = "take-office"
  public static let meaning = "The ruler takes over an office that another claimant held."
  public static let news = ["move.take-office", "holder"]
  public static let parameters = [
    Parameter(
      \Self.readiness, "readiness", unit: .logOdds, range: -15...10,
      prior: .normal(mean: -4, deviation: 2), claims: .raises(.office),
      "Readiness of this ruler to do it, all else equal.",
      source: "judgement: rulers differ; few move against another's office under pressure"),
    Parameter(
      \Self.intent, "intent", unit: .logOdds, range: 0...5, prior: .uniform(0.5, 1.5),
      claims: .unclaimed("acts only if the ruler means to use the crisis"),
      "Extra readiness of a ruler who means to use the crisis.", source: "judgement"),
    Parameter.weight(
      \Self.rate, "rate", 0.06, .perHour,
      "Rate at which it is done once all speaks for it."),
    Parameter.weight(\Self.crowd, "crowd", 2.5, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.5, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.suspicion, "suspicion", 1.2, .logOdds,
      "Weight of the suspicion that the organs work for another."),
    Parameter.weight(\Self.belief, "belief", 3, .logOdds, "Weight of the belief that he survives."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.8, .share,
      "Belief at which that weight adds nothing."),
    Parameter.weight(
      \Self.cabinet, "cabinet", 0.8, .logOdds,
      "Added once the cabinet was dismissed."),
    Parameter.weight(
      \Self.loss, "loss", 0.7, .logOdds,
      "Odds of being followed that an office of full weight costs whoever loses it."),
    Parameter.weight(
      \Self.gain, "gain", 0.5, .logOdds, "Odds of being followed that it wins the ruler."),
  ]
  var readiness = -4.0
  var intent = 1.0
  var rate = 0.06
  var crowd = 2.5
  var crowdMiddle = 1.5
  var suspicion = 1.2
  var belief = 3.0
  var beliefMiddle = 0.8
  var cabinet = 0.8
  var loss = 0.7
  var gain = 0.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.officeHour == nil && !world.officesOfOthers.isEmpty
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      readiness + crowd * (world.crowdLevel - crowdMiddle) + world.ambition + suspicion
      * world.suspicion
      + belief * (world.belief - beliefMiddle)
    if world.orders.cabinetHour != nil { odds += cabinet }
    if world.facts.intent != .none { odds += intent }
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.officeHour = world.hour
    let claimants = world.setting.claimants
    for office in world.officesOfOthers {
      let loser = world.power.holders[office]
      let weight = world.setting.crisis.country.offices[office].weight
      world.power.holders[office] = world.power.ruler
      for faction in 0..<world.setting.factions {
        world.power.pressure[faction * claimants + loser] -= loss * weight
        world.power.pressure[faction * claimants + world.power.ruler] += gain * weight
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
