import Polity
import RandomStreams
public import Simulation

/// Organised men and whose they are: the sponsor, a hidden fact, decides when they come, what they
/// are for and when they stop.
///
/// Nobody's: they come with disorder and fade as order returns. A rival's: they come early, to break
/// belief in the ruler, and leave when he settles. The ruler's: they come once crowds give cover and
/// vanish within hours of the aim. Foreign: trained, they fight on.
public struct OrganisedGroups: Mechanism {
  public static let id = "groups"
  public static let phase = Phase.decide
  public static let events: KeyValuePairs = [
    "groups-arrive": "Organised men appear in the streets.",
    "groups-vanish": "Organised men are gone.",
  ]
  public static let parameters = [
    Parameter(
      \Self.arrival, "arrival", unit: .hours, range: 1...200,
      prior: .logNormal(median: 12, spread: 0.4), claims: .lowers(.organised),
      "Time for organised men to gather once there is cover.", source: "judgement"),
    Parameter(
      \Self.departure, "departure", unit: .hours, range: 1...500,
      prior: .logNormal(median: 10, spread: 0.4), claims: .raises(.organised),
      "Time for them to melt away once their reason is gone.", source: "judgement"),
    Parameter(
      \Self.cover, "cover", unit: .people, range: 10...1e6,
      prior: .logNormal(median: 3000, spread: 0.6), claims: .lowers(.organised),
      "Crowd in the country that gives cover to a ruler's or a stranger's men.", source: "judgement"
    ),
    Parameter.weight(
      \Self.trained, "trained", 4, .none, "How much deadlier trained foreign fighters are."),
    Parameter.weight(
      \Self.paid, "paid", 1.5, .none, "How much deadlier men with a sponsor are."),
  ]
  var arrival = 12.0
  var departure = 10.0
  var cover = 3000.0
  var trained = 4.0
  var paid = 1.5

  static let comePurpose = Purpose("groups.come")
  static let leavePurpose = Purpose("groups.leave")

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) { gather(world) }

  public func step(_ world: World) {
    let before = world.organised.total()
    guard world.street.isCrisis || before > 0 else { return }
    for region in 0..<world.setting.regions
    where world.groupPool[region] > 0 || world.organised[region] > 0 {
      renew(world, region)
    }
    note(world, before: before, after: world.organised.total())
  }

  /// Men of all groups by region, shared over each group's regions; and how deadly they are on
  /// average.
  private func gather(_ world: World) {
    world.groupPool.fill(0)
    var (total, armedMen) = (0.0, 0.0)
    for (index, group) in world.setting.crisis.country.groups.enumerated() {
      let men = world.draw(group.men, .positive, "group-men", lane: index)
      total += men
      armedMen += men * world.draw(group.armed, .share, "group-armed", lane: index)
      let regions = world.setting.groupRegions[index]
      for region in regions { world.groupPool[region] += men / Double(max(1, regions.count)) }
    }
    if total > 0 { world.organisedLethality = lethality(world.facts, armed: armedMen / total) }
  }

  private func renew(_ world: World, _ region: Int) {
    let here = world.organised[region]
    let wanted = world.groupPool[region] * wantedShare(world, region)
    if here < wanted {
      var stream = world.luck.stream(Self.comePurpose, tick: world.hour, lane: region)
      world.organised[region] += Double(stream.binomial(Int(wanted - here), hazard: 1 / arrival))
    } else if here > wanted {
      var stream = world.luck.stream(Self.leavePurpose, tick: world.hour, lane: region)
      world.organised[region] -= Double(stream.binomial(Int(here - wanted), hazard: 1 / departure))
    }
  }

  /// The share of a group's men whose reason to be in the street holds now, 0...1.
  private func wantedShare(_ world: World, _ region: Int) -> Double {
    if world.orders.calledOffHour != nil && world.facts.sponsor != .foreign { return 0 }
    let covered = world.street.recentPeak > cover
    switch world.facts.sponsor {
    case .nobody:
      let wild = world.street.rioters[region]
      return min(1, wild / (wild + world.forces.present[region] * 0.3 + 300))
    case .rival:
      let settled = world.orders.purgeHour != nil || world.belief > 0.97
      return world.street.isCrisis && !settled ? 1 : 0
    case .ruler:
      let aim = world.orders.purgeHour != nil || world.patron.landedHour != nil
      return covered && !aim ? 1 : 0
    case .foreign:
      return covered && world.street.isCrisis ? 1 : 0
    }
  }

  private func lethality(_ facts: Facts, armed: Double) -> Double {
    let isTrained = facts.foreignFighters || facts.sponsor == .foreign
    return min(1, max(0, armed) * max(0, isTrained ? trained : facts.sponsor == .nobody ? 1 : paid))
  }

  private func note(_ world: World, before: Double, after: Double) {
    if before < 50 && after >= 50 && world.ledger.hour(of: "groups-arrive") == nil {
      world.record("groups-arrive", reason: "\(Int(after)) organised men in the streets")
    }
    if before >= 20 && after < 20 {
      world.record("groups-vanish", reason: "fewer than 20 organised men are left")
    }
  }
}
