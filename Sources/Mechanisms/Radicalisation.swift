public import Simulation
import RandomStreams

/// From protest to riot: nu sqrt(min(1, S / (crowd + 50))) ([dispersal] ? 1 : .1) + nu_g G / (crowd +
/// 200) per hour. Force against a crowd turns part of it; organised men turn another.
public struct Radicalisation: Mechanism {
  public static let id = "radicalisation"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.byForce, "by-force", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.006, spread: 1.2), claims: .raises(.rioters),
      "Rate at which dispersed protesters turn to riot (nu); episodes differ widely.",
      source: "judgement, wide; see della Porta 1995"),
    Parameter(
      \Self.byGroups, "by-groups", unit: .perHour, range: 0...5,
      prior: .logNormal(median: 0.3, spread: 0.5), claims: .raises(.rioters),
      "Rate per organised man per protester at which they draw others in (nu_g).",
      source: "judgement"),
  ]
  var byForce = 0.006
  var byGroups = 0.3

  static let purpose = Purpose("radicalisation")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let street = world.street
    for region in 0..<world.setting.regions where street.protesters[region] > 0 {
      let crowd = street.crowd(in: region)
      let facing = min(1, world.forces.present[region] / (crowd + 50)).squareRoot()
      let hazard =
        byForce * facing * (world.orders.dispersing ? 1 : 0.1)
        + byGroups * world.organised[region] / (crowd + 200)
      let stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      if let people = world.people {
        people.radicalise(region: region, hazard: hazard, stream)
        continue
      }
      var walk = HazardWalk(stream)
      if walk.passes(load: street.protesters[region] * hazard) { continue }
      for cell in region * street.stride..<(region + 1) * street.stride {
        let out = street.protesting[cell]
        guard out > 0 else { continue }
        let turned = walk.events(among: out, hazard: hazard)
        street.protesting[cell] = out - turned
        street.rioting[cell] += turned
      }
    }
  }
}
