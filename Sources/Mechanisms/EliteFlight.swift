public import Simulation
import RandomStreams

/// Capital leaves with the belief that the ruler survives: each hour a share of what a faction still
/// has at home, more for factions that follow a claimant who is losing.
public struct EliteFlight: Mechanism {
  public static let id = "elite-flight"
  public static let phase = Phase.align
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 0.002, spread: 0.6), claims: .raises(.capitalFlown),
      "Share of home capital that leaves in an hour when all is thought lost.",
      source: "judgement")
  ]
  var rate = 0.002

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.street.isCrisis else { return }
    let power = world.power
    for faction in 0..<world.setting.factions {
      var lost = 0.0
      for claimant in 0..<world.setting.claimants {
        let lean = power.lean[faction * world.setting.claimants + claimant]
        let losing = claimant == power.ruler ? 1 - world.belief : power.out[claimant]
        lost += lean * losing
      }
      let leaving = power.capitalHome[faction] * (1 - Elementary.exp(-rate * lost))
      power.capitalHome[faction] -= leaving
      power.capitalFlown = min(1, power.capitalFlown + leaving * power.resources[faction])
    }
  }
}
