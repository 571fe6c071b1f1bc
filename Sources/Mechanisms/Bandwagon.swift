import Polity
import RandomStreams
public import Simulation

/// The elite follows whom it takes for the winner.
///
/// Each faction's lean relaxes to softmax over claimants of a ln power + tie + inducement - threat;
/// what is left waits and sees. Power = followers' resources + offices + crowd support, the ruler's
/// weighed by the belief that he survives. Ties are solved so that the first day is at rest.
public struct Bandwagon: Mechanism {
  public static let id = "bandwagon"
  public static let phase = Phase.align
  public static let parameters = [
    Parameter(
      \Self.following, "following", unit: .none, range: 0...5, prior: .uniform(0.3, 1.2),
      claims: .unclaimed("speeds a landslide to whoever leads"),
      "Weight of power in whom a faction follows (a).",
      source: "bandwagons: Hale 2015; coalitions: Acemoglu, Egorov & Sonin 2008"),
    Parameter(
      \Self.delay, "delay", unit: .hours, range: 2...500, prior: .uniform(12, 48),
      claims: .unclaimed("delays landslides either way"), "Time for factions to turn.",
      source: "judgement"),
    Parameter.weight(
      \Self.office, "office", 0.5, .share, "Weight of offices in the power that factions see."),
    Parameter.weight(
      \Self.crowd, "crowd", 0.5, .share,
      "Power that crowds lend the opposition once the ruler is thought lost."),
    Parameter.weight(
      \Self.paper, "paper", 0.3, .share,
      "Weight of offices in real power, beside the elite's and the armed men's following."),
  ]
  var following = 0.7
  var delay = 30.0
  var office = 0.5
  var crowd = 0.5
  var paper = 0.3

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    weigh(world)
    let claimants = world.setting.claimants
    for faction in 0..<world.setting.factions {
      let row = world.power.lean.part(faction * claimants, claimants)
      let waiting = max(0.02, 1 - row.total())
      for claimant in 0..<claimants {
        let start = Elementary.log(max(0.005, row[claimant]) / waiting)
        world.power.tie[faction * claimants + claimant] =
          start - following * Elementary.log(power(world, claimant))
      }
    }
  }

  public func step(_ world: World) {
    let claimants = world.setting.claimants
    let relax = 1 - Elementary.exp(-1 / delay)
    for claimant in 0..<claimants {
      world.pull[claimant] = following * Elementary.log(power(world, claimant))
    }
    for faction in 0..<world.setting.factions {
      var total = 1.0
      for claimant in 0..<claimants {
        let place = faction * claimants + claimant
        let odds =
          world.pull[claimant] + world.power.tie[place] + world.power.pressure[place]
        let weight = world.power.out[claimant] > 0 ? 0 : Elementary.exp(min(odds, 50))
        world.target[claimant] = weight
        total += weight
      }
      for claimant in 0..<claimants {
        let place = faction * claimants + claimant
        let lean = world.power.lean[place]
        world.power.lean[place] = lean + relax * (world.target[claimant] / total - lean)
      }
    }
    weigh(world)
  }

  /// Power of a claimant as a faction sees it, at least .01.
  private func power(_ world: World, _ claimant: Int) -> Double {
    var value = world.power.following(claimant) + office * world.power.formal[claimant]
    if claimant == world.power.ruler { value *= world.belief }
    if claimant == world.setting.opposition { value += crowd * (1 - world.belief) }
    return max(0.01, value)
  }

  /// Renews formal power, real power and the ruler's following.
  private func weigh(_ world: World) {
    let power = world.power
    power.formal.fill(0)
    var total = 0.0
    for (office, holder) in power.holders.enumerated() {
      let weight = world.setting.crisis.country.offices[office].weight
      power.formal[holder] += weight
      total += weight
    }
    if total > 0 { for index in 0..<power.formal.count { power.formal[index] /= total } }
    followArmed(world)
    var sum = 0.0
    for claimant in 0..<world.setting.claimants {
      let support = claimant == world.setting.opposition ? crowd * (1 - world.belief) : 0
      power.real[claimant] =
        power.following(claimant) + world.target[claimant] + paper * power.formal[claimant]
        + support
      sum += power.real[claimant]
    }
    if sum > 0 { for index in 0..<power.real.count { power.real[index] /= sum } }
    var lean = 0.0
    for claimant in 0..<world.setting.claimants {
      lean += power.following(claimant) * world.sideWithRuler(claimant)
    }
    power.rulerLean = min(1, max(0, lean))
  }

  /// Share of all armed men that follows each claimant, into `world.target`.
  private func followArmed(_ world: World) {
    let claimants = world.setting.claimants
    let regions = world.setting.regions
    world.target.fill(0)
    var total = 0.0
    for organ in 0..<world.setting.organs {
      let men = world.forces.men.part(organ * regions, regions).total()
      total += men
      for claimant in 0..<claimants {
        world.target[claimant] += men * world.forces.lean[organ * claimants + claimant]
      }
    }
    guard total > 0 else { return }
    for claimant in 0..<claimants { world.target[claimant] /= total }
  }
}
