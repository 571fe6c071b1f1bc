import Polity
import RandomStreams
public import Simulation

/// The rival's men go: .04 s(-1.2 + [patron] + ambition + 1.8 suspicion + 2 (b - .6)), once an office was
/// taken. The rival is out, his followers are up for the taking.
public struct Purge: Move {
  public static let id = "purge"
  public static let meaning = "The men of a rival are removed from their posts."
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.04, .perHour,
      "Rate at which it is done once all speaks for it."),
    Parameter.weight(\Self.readiness, "readiness", -1.2, .logOdds, "Readiness, all else equal."),
    Parameter.weight(
      \Self.suspicion, "suspicion", 1.8, .logOdds,
      "Weight of the suspicion that the organs work for another."),
    Parameter.weight(\Self.belief, "belief", 2, .logOdds, "Weight of the belief that he survives."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.6, .share,
      "Belief at which that weight adds nothing."),
    Parameter.weight(\Self.patron, "patron", 1, .logOdds, "Added while a patron stands by."),
    Parameter.weight(
      \Self.intent, "intent", 0.7, .logOdds,
      "Added if the ruler means to use the crisis."),
    Parameter.weight(
      \Self.loss, "loss", 1.5, .logOdds, "Odds of being followed that a purge costs the rival."),
    Parameter.weight(
      \Self.gain, "gain", 0.5, .logOdds, "Odds of being followed that it wins the ruler."),
  ]
  var rate = 0.04
  var readiness = -1.2
  var suspicion = 1.8
  var belief = 2.0
  var beliefMiddle = 0.6
  var patron = 1.0
  var intent = 0.7
  var loss = 1.5
  var gain = 0.5

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.purgeHour == nil && world.setting.rival != nil
      && (world.orders.officeHour != nil || world.contest.defeatedHour != nil)
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      readiness + world.ambition + suspicion * world.suspicion
      + belief * (world.belief - beliefMiddle)
    if world.patron.present { odds += patron }
    if world.facts.intent != .none { odds += intent }
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.purgeHour = world.hour
    guard let rival = world.setting.rival, rival != world.power.ruler else { return }
    let claimants = world.setting.claimants
    for faction in 0..<world.setting.factions {
      world.power.pressure[faction * claimants + rival] -= loss
      world.power.pressure[faction * claimants + world.power.ruler] += gain
    }
    world.power.out[rival] = 1
    world.power.rivalHostile = false
    world.orders.standDownHour = nil
    world.forces.standDown.fill(0)
    world.strength += 1
  }

  public func reason(_ world: World) -> String {
    "suspicion \(Int(world.suspicion * 100))%, belief \(Int(world.belief * 100))%"
      + (world.patron.present ? ", patron troops at hand" : "")
  }
}
