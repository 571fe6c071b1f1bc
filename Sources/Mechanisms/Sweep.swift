public import Simulation
import RandomStreams

/// Sweeps after the crowds: under an emergency people are taken from their homes, at
/// sw S E / (E + S + 1) ([live fire ordered] ? 1 : .3) per hour, E those who lately went home; fewer as
/// the places where people can be held fill up.
public struct Sweep: Mechanism {
  public static let id = "sweep"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 2e-3, spread: 0.5), claims: .raises(.detained),
      "Arrests at home per obeying man and hour.",
      source: "Kazakhstan 2022: most of 9,900 detained were taken from empty streets")
  ]
  var rate = 2e-3

  static let purpose = Purpose("sweep")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let (street, free) = (world.street, world.freeCustody)
    for region in 0..<world.setting.regions {
      street.wentHome[region] *= 0.995
      guard world.orders.emergency else { continue }
      let (men, pool) = (world.forces.present[region], street.wentHome[region])
      guard pool >= 1 else { continue }
      let eager = world.orders.fireHour == nil ? 0.3 : 1
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let wanted = stream.poisson(rate * men * pool / (pool + men + 1) * eager * free)
      guard wanted > 0 else { continue }
      let taken = world.takeAtHome(
        min(wanted, Int(pool)), region: region, as: .detained, &stream)
      street.wentHome[region] -= Double(taken)
      street.note(detained: taken, region: region)
    }
  }
}
