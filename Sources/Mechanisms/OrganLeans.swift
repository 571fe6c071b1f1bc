import Polity
import RandomStreams
public import Simulation

/// Organs follow the shadow hierarchy: their leans drift with the elite's, and with the office that
/// commands them. The army leans by itself even where no shadow patron exists: its tie to the ruler
/// falls by .25 ln(1 + dead / 20) under live fire, and with the belief that he survives.
public struct OrganLeans: Mechanism {
  public static let id = "organ-leans"
  public static let phase = Phase.align
  public static let parameters = [
    Parameter(
      \Self.tie, "army-tie", unit: .logOdds, range: -5...5,
      prior: .normal(mean: 0.5, deviation: 0.5), claims: .raises(.rulerStays),
      "The army's own tie to the ruler.",
      source: "judgement; all exits together are held to 281 onsets"),
    Parameter(
      \Self.blood, "blood", unit: .none, range: 0...3, prior: .fixed(0.25),
      claims: .unclaimed("acts only after live fire, which few runs see"),
      "Loss of the army's tie per log of the dead under live fire.",
      source: "judgement; defection under costly repression: Bellin 2012"),
    Parameter(
      \Self.delay, "delay", unit: .hours, range: 2...500, prior: .uniform(24, 72),
      claims: .unclaimed("delays turns either way"), "Time for an organ to turn.",
      source: "judgement"),
  ]
  var tie = 0.5
  var blood = 0.25
  var delay = 48.0

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) { world.power.armyLean = target(world) }

  public func step(_ world: World) {
    let relax = 1 - Elementary.exp(-1 / delay)
    world.power.armyLean += relax * (target(world) - world.power.armyLean)
    let claimants = world.setting.claimants
    for organ in 0..<world.setting.organs {
      let commander = world.setting.commandingOffice[organ].map { world.power.holders[$0] }
      for claimant in 0..<claimants {
        let place = organ * claimants + claimant
        let start = world.initialOrganLean[place]
        let drift = world.power.following(claimant) - world.initialFollowing[claimant]
        let command = commander == claimant ? 0.1 : 0
        let first = world.initialCommander(organ) == claimant ? 0.1 : 0
        let gone = world.power.out[claimant] > 0
        world.target[claimant] = gone ? 0 : max(0, start + drift + command - first)
      }
      let sum = max(1, world.target.total())
      for claimant in 0..<claimants {
        let place = organ * claimants + claimant
        let lean = world.forces.lean[place]
        world.forces.lean[place] = lean + relax * (world.target[claimant] / sum - lean)
      }
    }
  }

  private func target(_ world: World) -> Double {
    let dead = world.orders.fireHour == nil ? 0 : world.street.deathsSoFar
    let loyalty = tie - blood * Elementary.log1p(dead / 20) + 2 * (world.belief - 0.9)
    return Elementary.logistic(2 * loyalty)
  }
}
