public import Simulation
import RandomStreams

/// Arrests in the crowd: a S crowd / (crowd + 3 S + 1) k S / (crowd + k S) per hour, 2.5 times as many under
/// live fire, fewer as the places where people can be held fill up. Men whom the crowd outnumbers by far
/// arrest hardly anybody.
public struct Arrests: Mechanism {
  public static let id = "arrests"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.008, spread: 0.4), claims: .raises(.detained),
      "Arrests per obeying man and hour in a large crowd.", source: "judgement"),
    Parameter(
      \Self.outnumbered, "outnumbered", unit: .none, range: 0.1...1000,
      prior: .logNormal(median: 10, spread: 0.5), claims: .raises(.detained),
      "People in the crowd for each obeying man at which arrests are half as many (k).",
      source:
        "judgement: Minsk on 16 and 23 August 2020, Algiers 2019: vast crowds, hardly an arrest"),
    Parameter(
      \Self.room, "room", unit: .share, range: 1e-6...1,
      prior: .logNormal(median: 8e-4, spread: 0.8), claims: .raises(.detained),
      "Share of the people who can be held, in a country of up to 20 million.",
      source: "judgement: 1 to 7 in 10,000 in Romania 1989, Turkey 2016, the first days of Belarus "
        + "2020 and Kazakhstan 2022"),
    Parameter(
      \Self.common, "common", unit: .people, range: 1e5...1e10, prior: .fixed(2e7),
      claims: .unclaimed("acts only in countries of more people than that"),
      "People up to whom the places grow in proportion.",
      source: "judgement: the countries of `room` had 9 to 80 million"),
    Parameter(
      \Self.growth, "growth", unit: .none, range: 0...1, prior: .fixed(0.3),
      claims: .unclaimed("acts only in countries of more than 20 million"),
      "Power by which the places grow with the people beyond that.",
      source:
        "judgement: some ten thousand in China 1989, Russia and Iran 2022, as in Kazakhstan 2022"),
  ]
  var rate = 0.008
  var outnumbered = 10.0
  var room = 8e-4
  var common = 2e7
  var growth = 0.3

  static let purpose = Purpose("arrests")

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    let people = world.setting.population
    let beyond = max(1, people / common)
    world.custodyRoom = room * (people / beyond) * Elementary.exp(growth * Elementary.log(beyond))
  }

  public func step(_ world: World) {
    let free = world.freeCustody
    for region in 0..<world.setting.regions {
      let crowd = world.street.crowd(in: region)
      guard crowd > 0 else { continue }
      let men = world.forces.present[region]
      var expected = rate * men * crowd / (crowd + 3 * men + 1)
      expected *= outnumbered * men / (crowd + outnumbered * men)
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
