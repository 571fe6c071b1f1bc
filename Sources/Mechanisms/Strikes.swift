public import Simulation
import RandomStreams

/// Strikes and mass non-cooperation: where crowds hold for days, work stops. What stops wears down
/// belief in the ruler and what the bargain delivers, and it does not go home at night.
public struct Strikes: Mechanism {
  public static let id = "strikes"
  public static let phase = Phase.street
  public static let events: KeyValuePairs = [
    "general-strike": "A fifth of the country's life has stopped."
  ]
  public static let parameters = [
    Parameter(
      \Self.spread, "spread", unit: .none, range: 0...500,
      prior: .logNormal(median: 25, spread: 0.7), claims: .raises(.strikes),
      "Share of local life stopped per share of people in the street.", source: "judgement"),
    Parameter(
      \Self.delay, "delay", unit: .hours, range: 6...2000,
      prior: .logNormal(median: 120, spread: 0.4), claims: .lowers(.strikes),
      "Time for strikes to follow crowds.",
      source: "judgement: Belarus 2020 and Tunisia 2011 took one to two weeks"),
  ]
  var spread = 25.0
  var delay = 120.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.street.isCrisis || world.street.peak > 0 else { return }
    let relax = 1 - Elementary.exp(-1 / delay)
    var stopped = 0.0
    for region in 0..<world.setting.regions {
      let target = min(1, spread * world.street.memory[region])
      world.street.strike[region] += relax * (target - world.street.strike[region])
      stopped += world.street.strike[region] * world.setting.people[region]
    }
    if stopped > 0.2 * world.setting.population
      && world.ledger.hour(of: "general-strike") == nil
    {
      world.record("general-strike", reason: "a fifth of the country's life has stopped")
    }
  }
}
