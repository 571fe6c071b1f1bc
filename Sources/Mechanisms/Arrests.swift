public import Simulation
import RandomStreams

/// Arrests in the crowd: a S crowd / (crowd + 3 S + 1) per hour, 2.5 times as many under live fire,
/// fewer as the places where people can be held fill up.
public struct Arrests: Mechanism {
  public static let id = "arrests"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.008, spread: 0.4), claims: .raises(.detained),
      "Arrests per obeying man and hour in a large crowd.", source: "judgement"),
    Parameter(
      \Self.room, "room", unit: .share, range: 1e-6...1,
      prior: .logNormal(median: 8e-4, spread: 0.8), claims: .raises(.detained),
      "Share of the people who can be held at once.",
      source: "judgement: 1 to 7 in 10,000 in Romania 1989, Turkey 2016, the first days of Belarus "
        + "2020 and Kazakhstan 2022"),
  ]
  var rate = 0.008
  var room = 8e-4

  static let purpose = Purpose("arrests")

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) { world.custodyRoom = room * world.setting.population }

  public func step(_ world: World) {
    let free = world.freeCustody
    for region in 0..<world.setting.regions {
      let crowd = world.street.crowd(in: region)
      guard crowd > 0 else { continue }
      let men = world.forces.present[region]
      var expected = rate * men * crowd / (crowd + 3 * men + 1)
      if world.orders.liveFire { expected *= 2.5 }
      expected *= free
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let wanted = stream.poisson(expected)
      guard wanted > 0 else { continue }
      let taken = world.takeFromCrowd(wanted, region: region, as: .detained, &stream)
      world.street.note(detained: taken, region: region)
    }
  }
}
