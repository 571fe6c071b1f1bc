public import Simulation
import RandomStreams

/// Deaths by the organs' hands: under live fire f n exp(-t / T) an hour in the whole country, n the fewer
/// of crowd and forces, beyond N as N (n / N)^g, after t hours under such orders: not everybody shoots,
/// and streets learn to empty; at dispersals d exp(-r max(0, x) - t / T) where the crowd is, t hours after the
/// order; and those shot for
/// breaking a curfew in the 72 hours after fire was ordered, by the same power of the patrols.
///
/// In 281 onsets dispersals of small crowds killed more often than those of large ones, and most
/// killing fell into the first week.
public struct LethalForce: Mechanism {
  public static let id = "lethal-force"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.fire, "live-fire", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.02, spread: 0.9), claims: .raises(.deaths),
      "Deaths per man or protester (the fewer) and hour under live fire, at first and before few.",
      source:
        "judgement: some 4 an hour in Zhanaozen 2011 and 5 in Kazakhstan 2022, by their cases"
    ),
    Parameter(
      \Self.firing, "firing", unit: .people, range: 1...1e9, prior: .fixed(100),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Men or protesters (the fewer) up to whom deaths under live fire grow in proportion.",
      source: "judgement: a few hundred men fire, however many stand there"),
    Parameter(
      \Self.growth, "growth", unit: .none, range: 0...1, prior: .fixed(0.25),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Power by which deaths under live fire grow with the fewer beyond that.",
      source: "judgement: 3 to 20 an hour whether a thousand or a hundred thousand stood there"),
    Parameter(
      \Self.dispersal, "dispersal", unit: .perHour, range: 0...0.2,
      prior: .logNormal(median: 5e-3, spread: 1.2), claims: .raises(.deaths),
      "Deaths in an hour of dispersals without an order to shoot, at first and before few.",
      source: "fitted to killings within 7 and 30 days of 281 onsets; police differ widely"),
    Parameter(
      \Self.surprise, "surprise", unit: .hours, range: 1...1000,
      prior: .logNormal(median: 40, spread: 0.5), claims: .raises(.deaths),
      "Time in which both sides learn to clear streets with fewer deaths.",
      source: "fitted to killings within 7 and 30 days of 281 onsets"),
    Parameter.weight(
      \Self.restraint, "restraint", 2.2, .logOdds,
      "By how much a level of crowd x lowers the logarithm of deaths at dispersals.",
      source: "fitted to killings by size of the first week's crowd in 281 onsets"),
    Parameter(
      \Self.curfew, "curfew", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 1.5e-3, spread: 1), claims: .raises(.deaths),
      "Deaths per man on patrol and hour among those who break the curfew after live fire, before few.",
      source:
        "Kazakhstan 2022: 142 of 238 dead (General Prosecutor, graded C2), by far the most known"),
  ]
  var fire = 0.02
  var firing = 100.0
  var growth = 0.25
  var dispersal = 5e-3
  var surprise = 40.0
  var restraint = 2.2
  var curfew = 1.5e-3

  static let firePurpose = Purpose("lethal-force")
  static let curfewPurpose = Purpose("lethal-force.curfew")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.street.isCrisis else { return }
    let regions = 0..<world.setting.regions
    let rate = firePerTarget(world)
    for region in regions { shoot(world, region, rate) }
    if let ordered = world.orders.fireHour, world.hour - ordered <= 72 {
      let men = regions.map { patrols(world, $0) }
      let rate = curfew * few.share(of: men.reduce(0, +))
      for region in regions { guardCurfew(world, region, rate * men[region]) }
    }
    if world.orders.liveFire { world.orders.hoursUnderFire += 1 }
  }

  /// Deaths an hour for each of the fewer.
  private func firePerTarget(_ world: World) -> Double {
    guard world.orders.liveFire else { return 0 }
    var all = 0.0
    for region in 0..<world.setting.regions {
      all += min(world.forces.present[region], world.street.crowd(in: region))
    }
    return fire * few.share(of: all)
      * Elementary.exp(-Double(world.orders.hoursUnderFire) / surprise)
  }

  /// Few of many fire.
  private var few: FewFire { FewFire(firing: firing, growth: growth) }

  private func shoot(_ world: World, _ region: Int, _ rate: Double) {
    let crowd = world.street.crowd(in: region)
    let fewer = min(world.forces.present[region], crowd)
    guard fewer >= 1 else { return }
    let deaths: Double
    if world.orders.liveFire {
      deaths = rate * fewer
    } else if let ordered = world.orders.disperseHour {
      deaths = dispersal * care(world, since: ordered) * crowd / max(1, world.street.crowd)
    } else {
      return
    }
    var stream = world.luck.stream(Self.firePurpose, tick: world.hour, lane: region)
    let shot = stream.poisson(deaths)
    guard shot > 0 else { return }
    let dead = world.takeFromCrowd(shot, region: region, as: .dead, &stream)
    world.kill(dead, region)
  }

  /// What is left of the deaths at dispersals before so many, so long after the order.
  private func care(_ world: World, since ordered: Int) -> Double {
    let hours = Double(world.hour - ordered)
    return Elementary.exp(-restraint * max(0, world.crowdLevel) - hours / surprise)
  }

  /// Men who meet people that went home from the street.
  private func patrols(_ world: World, _ region: Int) -> Double {
    let (men, pool) = (world.forces.present[region], world.street.wentHome[region])
    return pool >= 1 ? men * pool / (pool + 0.1 * men + 1) : 0
  }

  private func guardCurfew(_ world: World, _ region: Int, _ deaths: Double) {
    guard deaths > 0 else { return }
    var stream = world.luck.stream(Self.curfewPurpose, tick: world.hour, lane: region)
    let shot = stream.poisson(deaths)
    guard shot > 0 else { return }
    let dead = world.takeAtHome(shot, region: region, as: .dead, &stream)
    world.kill(dead, region)
  }
}
