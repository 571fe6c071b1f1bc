import Polity
import RandomStreams
public import Simulation

/// A crowd that defends the ruler: supporters come out when he is attacked or held, and to rallies
/// that the state calls while crowds are out against him.
///
/// Whether anybody comes to defend him is drawn once a run (`coming`). Towards supporters x `share` x openness of the channel, a third as many away from seat and symbol,
/// within `calling` hours; a rally brings `rally-share` of that for a day. One of them is worth
/// `worth` armed men. Pro-government mobilisation: Hellmeier & Weidmann 2020,
/// doi:10.1177/0010414019843559.
public struct LoyalCrowd: Mechanism {
  public static let id = "loyal-crowd"
  public static let phase = Phase.obey
  public static let events: KeyValuePairs = [
    "rally-for-ruler": "A crowd comes out for the ruler."
  ]
  public static let parameters = [
    Parameter(
      \Self.share, "share", unit: .share, range: 0...0.5,
      prior: .logNormal(median: 0.008, spread: 0.8),
      claims: .unclaimed("acts only when the ruler is attacked"),
      "Share of supporters who come when he is attacked.",
      source: "judgement: Moscow 1991, Caracas 2002, Istanbul 2016"),
    Parameter(
      \Self.coming, "coming", unit: .share, range: 0...1, prior: .uniform(0.3, 0.8),
      claims: .unclaimed("acts only when the ruler is attacked"),
      "Chance that supporters come at all when he is attacked.",
      source: "judgement: in many putsches nobody was called out, or nobody came"),
    Parameter(
      \Self.calling, "calling", unit: .hours, range: 1...100,
      prior: .logNormal(median: 6, spread: 0.5),
      claims: .unclaimed("acts only when the ruler is attacked"),
      "Time for them to come.", source: "judgement"),
    Parameter(
      \Self.rallies, "rallies", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 0.005, spread: 0.6),
      claims: .unclaimed("a rally shows strength too briefly to move an outcome reliably"),
      "Rate at which the state calls a rally while large crowds are out against the ruler.",
      source: "judgement: Moscow 2012, Minsk 2020"),
    Parameter(
      \Self.rallyShare, "rally-share", unit: .share, range: 0...5, prior: .uniform(0.5, 3),
      claims: .unclaimed("a rally shows strength too briefly to move an outcome reliably"),
      "Size of such a rally relative to a crowd that defends him.",
      source: "judgement: people are brought in"),
    Parameter(
      \Self.worth, "worth", unit: .share, range: 0...1,
      prior: .logNormal(median: 0.04, spread: 0.6),
      claims: .unclaimed("acts only when the ruler is attacked"),
      "Armed men whom one unarmed supporter outweighs.",
      source: "judgement: soldiers seldom shoot into crowds that cheer the lawful ruler"),
  ]
  var share = 0.008
  var coming = 0.55
  var calling = 6.0
  var rallies = 0.005
  var rallyShare = 1.75
  var worth = 0.04

  static let purpose = Purpose("loyal-crowd")
  static let comingPurpose = Purpose("loyal-crowd.coming")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let attacked = isDefended(world)
    rally(world)
    let isRally = world.ledger.hour(of: "rally-for-ruler").map { world.hour - $0 < 24 } ?? false
    if !attacked, !isRally {
      disperse(world)
      return
    }
    let supporters = world.draw(world.setting.crisis.country.supporters, .share, "supporters")
    let scale = supporters * share * (attacked ? 1 : rallyShare)
    if world.contest.loyalists.isEmpty {
      world.contest.loyalists = [Double](repeating: 0, count: world.setting.regions)
    }
    let relax = 1 - Elementary.exp(-1 / calling)
    for region in 0..<world.setting.regions {
      let central = region == world.setting.seat || region == world.setting.symbol
      let target =
        world.setting.people[region] * scale * world.openness[region] * (central ? 1 : 0.3)
      let now = world.contest.loyalists[region]
      world.contest.loyalists[region] = now + relax * (target - now)
    }
    world.contest.loyalWorth = worth * world.contest.loyalists.reduce(0, +)
  }

  /// The ruler is attacked, and there are those who come; settled in the first hour in which he is.
  private func isDefended(_ world: World) -> Bool {
    guard world.contest.isStruck || world.contest.isHeld else { return false }
    if let settled = world.contest.isDefended { return settled }
    var stream = world.luck.stream(Self.comingPurpose, tick: world.hour)
    let comes = stream.uniform() < coming
    world.contest.isDefended = comes
    return comes
  }

  /// Large crowds: one in two thousand of the country.
  private func rally(_ world: World) {
    guard world.street.recentPeak > 5e-4 * world.setting.population, !world.ended,
      world.ledger.hour(of: "rally-for-ruler") == nil
    else { return }
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < -Elementary.expm1(-rallies) else { return }
    world.strength += 0.3
    world.record(
      "rally-for-ruler", actor: world.setting.claimantID(world.power.ruler),
      reason: "\(Int(world.street.recentPeak)) were out against him")
  }

  /// They go home within half a day.
  private func disperse(_ world: World) {
    guard world.contest.loyalWorth > 0 else { return }
    world.contest.loyalists = world.contest.loyalists.map { $0 < 1 ? 0 : $0 * 0.92 }
    world.contest.loyalWorth = worth * world.contest.loyalists.reduce(0, +)
  }
}
