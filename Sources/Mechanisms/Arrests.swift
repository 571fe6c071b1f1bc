public import Simulation
import RandomStreams

/// Arrests in the crowd: a S crowd / (crowd + 3 S + 1) per hour, 2.5 times as many under live fire.
public struct Arrests: Mechanism {
  public static let id = "arrests"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.008, spread: 0.4), claims: .raises(.detained),
      "Arrests per obeying man and hour in a large crowd.", source: "judgement")
  ]
  var rate = 0.008

  static let purpose = Purpose("arrests")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    for region in 0..<world.setting.regions {
      let crowd = world.street.crowd(in: region)
      guard crowd > 0 else { continue }
      let men = world.forces.present[region]
      var expected = rate * men * crowd / (crowd + 3 * men + 1)
      if world.orders.liveFire { expected *= 2.5 }
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let wanted = stream.poisson(expected)
      guard wanted > 0 else { continue }
      let taken = world.takeFromCrowd(wanted, region: region, as: .detained, &stream)
      world.street.note(detained: taken, region: region)
    }
  }
}
