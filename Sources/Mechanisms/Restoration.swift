import Polity
import RandomStreams
public import Simulation

/// A ruler whom insiders remove is first in their hands: until the new order has settled he may be
/// brought back.
///
/// Once a removal by insiders succeeds he is held. In each hour the new order settles at rate 1 /
/// `settling`, and he is restored at rate .05 s(`odds` + ln((V + 50) / (C + 50))): V what the crowd for
/// him is worth, his bodyguard and the soldiers who follow him; C the soldiers who do not. Once a run.
///
/// Some captors leave him his title and bargain with him: on paper he is in office, all of this takes
/// `patience` times as long, and he may resign (``Resign``).
public struct Restoration: Mechanism {
  public static let id = "restoration"
  public static let phase = Phase.obey
  public static let events: KeyValuePairs = [
    "ruler-held": "Insiders hold the ruler captive.",
    "ruler-restored": "A ruler who was held is back in office.",
  ]
  public static let eventsOfFall = ["ruler-held", "ruler-restored"]
  public static let parameters = [
    Parameter(
      \Self.settling, "settling", unit: .hours, range: 1...500,
      prior: .logNormal(median: 24, spread: 0.5),
      claims: .unclaimed("acts only after insiders have struck"),
      "Time until a removal is beyond recall.",
      source: "judgement: Moscow 1991 and Caracas 2002 turned within three days"),
    Parameter(
      \Self.odds, "odds", unit: .logOdds, range: -10...5,
      prior: .normal(mean: -2, deviation: 0.7),
      claims: .unclaimed("acts only after insiders have struck"),
      "Log odds of a restoration when those for him equal those against.",
      source: "judgement: a few in a hundred removals were reversed within days"),
    Parameter(
      \Self.title, "title", unit: .share, range: 0...1, prior: .uniform(0.03, 0.2),
      claims: .unclaimed("acts only after insiders have struck"),
      "Share of captors who leave the ruler his title.",
      source: "judgement: Zimbabwe 2017; most name a successor or a junta within a day"),
    Parameter(
      \Self.patience, "patience", unit: .none, range: 1...100,
      prior: .logNormal(median: 8, spread: 0.5),
      claims: .unclaimed("acts only after insiders have struck"),
      "How many times as long it takes where they do.",
      source: "judgement: Harare 2017 took seven days"),
  ]
  var settling = 24.0
  var odds = -2.0
  var title = 0.1
  var patience = 8.0

  static let purpose = Purpose("restoration")
  static let titlePurpose = Purpose("restoration.title")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    if world.contest.heldHour == nil {
      guard world.power.fall == .insiders else { return }
      world.power.fall = nil
      world.contest.heldHour = world.hour
      var choice = world.luck.stream(Self.titlePurpose, tick: world.hour)
      world.contest.keepsTitle = choice.uniform() < title
      world.record(
        "ruler-held",
        reason: "belief \(Int(world.belief * 100))%"
          + (world.contest.keepsTitle ? "; he keeps his title" : ""))
      return
    }
    guard world.contest.isHeld, !world.ended else { return }
    let (his, theirs) = camps(world)
    let pace = world.contest.keepsTitle ? 1 / patience : 1
    let back = 0.05 * pace * Elementary.logistic(odds + Elementary.log((his + 50) / (theirs + 50)))
    let settled = pace / settling
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    let draw = stream.uniform()
    let either = -Elementary.expm1(-(back + settled))
    guard draw < either else { return }
    if draw < either * back / (back + settled) {
      restore(world)
    } else {
      world.power.fall = .insiders
    }
  }

  private func camps(_ world: World) -> (Double, Double) {
    var (his, theirs) = (world.contest.loyalWorth, 0.0)
    for organ in 0..<world.setting.organs {
      let men = world.forces.men.part(organ * world.setting.regions, world.setting.regions).total()
      switch world.forces.kinds[organ] {
      case .bodyguard: his += men
      case .army:
        his += men * world.power.armyLean * world.power.rulerLean
        theirs += men * (1 - world.power.armyLean * world.power.rulerLean)
      case .police, .guards, .security: continue
      }
    }
    theirs += world.contest.plotters.reduce(0, +)
    return (his, theirs)
  }

  private func restore(_ world: World) {
    world.contest.restoredHour = world.hour
    if world.contest.isStruck { world.contest.defeatedHour = world.hour }
    world.contest.plotters = world.contest.plotters.map { _ in 0 }
    world.belief = max(world.belief, 0.8)
    world.strength += 1
    world.record(
      "ruler-restored", actor: world.setting.claimantID(world.power.ruler),
      reason: "after \(world.hour - (world.contest.heldHour ?? world.hour)) hours")
  }
}
