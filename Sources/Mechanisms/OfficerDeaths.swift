public import Simulation
import RandomStreams

/// Officers killed: o_d (looted arms + lethality G) min(1, S / (crowd + 1)) per hour.
public struct OfficerDeaths: Mechanism {
  public static let id = "officer-deaths"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 1e-4, spread: 1), claims: .raises(.securityDeaths),
      "Officers killed per weapon in hostile hands and hour.",
      source: "judgement: 19 officers against some 2,000 weapons in Kazakhstan 2022")
  ]
  var rate = 1e-4

  static let purpose = Purpose("officer-deaths")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let street = world.street
    for region in 0..<world.setting.regions {
      let crowd = street.crowd(in: region) + world.organised[region]
      let men = world.forces.present[region]
      guard crowd > 0, men >= 1 else { continue }
      // Without rioters nobody carries the looted arms in the street.
      let arms = street.rioters[region] > 0 ? street.lootedArms[region] : 0
      let hostile = arms + world.organisedLethality * world.organised[region]
      guard hostile > 0 else { continue }
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let dead = min(stream.poisson(rate * hostile * min(1, men / (crowd + 1))), Int(men))
      street.note(officersDead: dead, region: region, hour: world.hour)
    }
  }
}
