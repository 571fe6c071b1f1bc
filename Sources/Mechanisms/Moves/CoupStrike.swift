public import Simulation
import RandomStreams

/// Insiders strike: hazard g (1 - lean of the army) s(8 (.5 - b)); it succeeds with s(3 (.5 - mean lean
/// to the ruler) + 4 (.4 - b)). A hostile rival strikes with his own following.
public struct CoupStrike: Move {
  public static let id = "coup-strike"
  public static let endsRule = true
  public static let events = ["coup-failed"]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.008, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which insiders strike once all is thought lost (g).",
      source: "judgement; all exits together are held to 281 onsets")
  ]
  var rate = 0.008

  static let purpose = Purpose("coup-strike.success")

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { world.ledger.hour(of: "coup-failed") == nil }

  public func hazard(_ world: World) -> Double {
    var unease = 1 - world.power.armyLean
    if world.power.rivalHostile, let rival = world.setting.rival {
      unease += world.power.following(rival)
    }
    return rate * unease * Elementary.logistic(8 * (0.5 - world.belief))
  }

  public func take(_ world: World) {
    let lean = 0.5 * (world.power.armyLean + world.power.rulerLean)
    let chance = Elementary.logistic(3 * (0.5 - lean) + 4 * (0.4 - world.belief))
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    if stream.uniform() < chance {
      world.power.fall = .insiders
    } else {
      world.strength += 1
      world.record("coup-failed", reason: "chance of success \(Int(chance * 100))%")
    }
  }

  public func actor(_ world: World) -> String {
    let rival = world.power.rivalHostile ? world.setting.rival : world.setting.general
    return rival.map(world.setting.claimantID) ?? "army"
  }

  public func reason(_ world: World) -> String {
    "belief \(Int(world.belief * 100))%, army lean \(Int(world.power.armyLean * 100))%"
  }
}
