import RandomStreams
public import Simulation

/// Officers killed: o H an hour in the whole country, H looted arms that are carried and the armed among the
/// organised, times min(1, S / (crowd + 1)) where they meet the organs; beyond N as N (H / N)^g.
public struct OfficerDeaths: Mechanism {
  public static let id = "officer-deaths"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 1e-3, spread: 1), claims: .raises(.securityDeaths),
      "Officers killed per weapon in hostile hands and hour, before few.",
      source: "judgement: 19 officers in days against some 2,000 weapons in Kazakhstan 2022"),
    Parameter(
      \Self.firing, "firing", unit: .people, range: 1...1e9, prior: .fixed(100),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Weapons in hostile hands up to which deaths grow in proportion.",
      source: "judgement, as that of live fire: most who carry a looted weapon never shoot"),
    Parameter(
      \Self.growth, "growth", unit: .none, range: 0...1, prior: .fixed(0.25),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Power by which deaths grow with the weapons beyond that.",
      source: "judgement, as that of live fire"),
  ]
  var rate = 1e-3
  var firing = 100.0
  var growth = 0.25

  static let purpose = Purpose("officer-deaths")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let regions = 0..<world.setting.regions
    var all = 0.0
    for region in regions { all += met(world, region) }
    guard all > 0 else { return }
    let share = FewFire(firing: firing, growth: growth).share(of: all)
    for region in regions {
      let men = world.forces.present[region]
      let expected = rate * share * met(world, region)
      guard expected > 0 else { continue }
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let dead = min(stream.poisson(expected), Int(men))
      world.street.note(officersDead: dead, region: region, hour: world.hour)
    }
  }

  /// Weapons in hostile hands that the organs of a region meet.
  private func met(_ world: World, _ region: Int) -> Double {
    let street = world.street
    let crowd = street.crowd(in: region) + world.organised[region]
    let men = world.forces.present[region]
    guard crowd > 0, men >= 1 else { return 0 }
    // Without rioters nobody carries the looted arms in the street.
    let arms = street.rioters[region] > 0 ? street.lootedArms[region] : 0
    let hostile = arms + world.organisedLethality * world.organised[region]
    return hostile * min(1, men / (crowd + 1))
  }
}
