public import Simulation
import RandomStreams

/// Insiders strike: hazard g (1 - lean of the army) (c +
/// s(w (b0 - b))); it succeeds with s(v (l0 - mean
/// lean to the ruler) + u (b1 - b)). A hostile rival strikes with his own following.
public struct CoupStrike: Move {
  public static let id = "coup-strike"
  public static let meaning = "Insiders try to remove the ruler, whether or not they succeed."
  public static let endsRule = true
  public static let mayFail = true
  public static let events: KeyValuePairs = [
    "coup-failed": "A strike of insiders failed."
  ]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.004, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which insiders strike once all is thought lost (g).",
      source: "judgement; all exits together are held to 281 onsets"),
    Parameter.weight(\Self.belief, "belief", 8, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.5, .share,
      "Belief below which insiders strike."),
    Parameter.weight(
      \Self.chance, "chance", 0.16, .share,
      "Share of the rate that stands whatever is believed."),
    Parameter.weight(
      \Self.lean, "lean", 3, .logOdds,
      "Weight of the lean to the ruler in whether it succeeds."),
    Parameter.weight(
      \Self.leanMiddle, "lean-middle", 0.65, .share,
      "Lean at which that weight adds nothing."),
    Parameter.weight(
      \Self.doubt, "doubt", 1, .logOdds,
      "Weight of the belief in whether it succeeds."),
    Parameter.weight(
      \Self.doubtMiddle, "doubt-middle", 0.4, .share,
      "Belief at which that weight adds nothing."),
  ]
  var rate = 0.004
  var belief = 8.0
  var beliefMiddle = 0.5
  var chance = 0.16
  var lean = 3.0
  var leanMiddle = 0.65
  var doubt = 1.0
  var doubtMiddle = 0.4

  static let purpose = Purpose("coup-strike.success")

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.ledger.hour(of: "coup-failed") == nil }

  public func hazard(_ world: World) -> Double {
    var unease = 1 - world.power.armyLean
    if world.power.rivalHostile, let rival = world.setting.rival {
      unease += world.power.following(rival)
    }
    return rate * unease
      * (chance + Elementary.logistic(belief * (beliefMiddle - world.belief)))
  }

  public func take(_ world: World) {
    let following = 0.5 * (world.power.armyLean + world.power.rulerLean)
    let chance = Elementary.logistic(
      lean * (leanMiddle - following) + doubt * (doubtMiddle - world.belief))
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    if stream.uniform() < chance {
      world.contest.leader = leader(world)
      world.power.fall = .insiders
    } else {
      world.strength += 1
      world.record("coup-failed", reason: "chance of success \(Int(chance * 100))%")
    }
  }

  public func actor(_ world: World) -> String {
    leader(world).map(world.setting.claimantID) ?? "army"
  }

  /// Who would rule after it: the hostile rival, else a general who is a claimant.
  private func leader(_ world: World) -> Int? {
    world.power.rivalHostile ? world.setting.rival : world.setting.general
  }

  public func reason(_ world: World) -> String {
    "belief \(Int(world.belief * 100))%, army lean \(Int(world.power.armyLean * 100))%"
  }
}
