public import Simulation
import RandomStreams

/// Criminals come out where order breaks down, arms are looted, damage follows.
///
/// A share of the people loots whatever the cause: it joins at .06 x disorder per hour, disorder =
/// (R + G) / (S + R + G + 100). Arms are looted at .01 (R + 2 G) per hour while disorder > .35.
public struct Looting: Mechanism {
  public static let id = "looting"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.pool, "criminal-pool", unit: .share, range: 0...0.05,
      prior: .logNormal(median: 3e-4, spread: 0.6), claims: .raises(.damage),
      "Share of the people who loot when nobody is in the way.",
      source: "judgement"),
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1, prior: .fixed(0.06),
      claims: .raises(.damage), "Rate at which they come out in full disorder.",
      source: "judgement"),
    Parameter(
      \Self.arming, "arming", unit: .perHour, range: 0...1, prior: .fixed(0.01),
      claims: .raises(.lootedArms), "Weapons looted per rioter and hour where order is gone.",
      source: "Kazakhstan 2022: 1,564 civilian weapons in a day (General Prosecutor, graded C2)"),
  ]
  var pool = 3e-4
  var rate = 0.06
  var arming = 0.01

  static let purpose = Purpose("looting")
  static let armsPurpose = Purpose("looting.arms")

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    for region in 0..<world.setting.regions {
      let stride = world.street.stride
      let last = (region + 1) * stride - 1
      // The lowest stratum of the first class is the largest cell: the pool is taken from it.
      let from = region * stride
      let count = min(
        world.street.home[from], (pool * world.setting.people[region]).rounded())
      world.street.home[from] -= count
      world.street.home[last] += count
    }
  }

  public func step(_ world: World) {
    let street = world.street
    for region in 0..<world.setting.regions {
      let wild = street.rioters[region] + world.organised[region]
      street.damage += wild
      guard wild > 0 else { continue }
      let disorder = Disorder.share(world, region)
      let cell = (region + 1) * street.stride - 1
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let joined = Double(stream.binomial(Int(street.home[cell]), hazard: rate * disorder))
      street.home[cell] -= joined
      street.rioting[cell] += joined
      world.people?.loot(Int(joined), region: region, &stream)
      if disorder > 0.35 {
        var arms = world.luck.stream(Self.armsPurpose, tick: world.hour, lane: region)
        let rate = arming * (street.rioters[region] + 2 * world.organised[region])
        street.lootedArms[region] += Double(arms.poisson(rate))
      }
    }
  }
}
