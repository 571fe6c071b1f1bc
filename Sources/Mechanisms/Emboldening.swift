import Polity
import RandomStreams
public import Simulation

/// Rulers next door have lately fallen: once crowds are out they dare more, and fewer believe that
/// this ruler lasts. Diffusion grows with the log of their number (Hale 2013,
/// doi:10.1146/annurev-polisci-032211-212838).
public struct Emboldening: Mechanism {
  public static let id = "emboldening"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.courage, "courage", unit: .deviations, range: 0...2, prior: .uniform(0.05, 0.3),
      claims: .unclaimed("acts only where neighbours have fallen"),
      "Disposition gained per log of one plus the fallen neighbours.",
      source: "judgement: 1989 and 2011"),
    Parameter(
      \Self.doubt, "doubt", unit: .logOdds, range: 0...3, prior: .uniform(0.1, 0.6),
      claims: .unclaimed("acts only where neighbours have fallen"),
      "Log odds of survival lost per log of one plus the fallen neighbours.",
      source: "judgement: 1989 and 2011"),
  ]
  var courage = 0.17
  var doubt = 0.35

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let fallen = world.neighboursFallen + Double(world.nextDoor.fallen)
    guard fallen > 0, world.street.isCrisis else {
      world.diffusedDoubt = 0
      return
    }
    let felt = Elementary.log1p(fallen)
    world.diffusedDoubt = doubt * felt
    let gain = courage * felt
    for cell in 0..<world.street.grievance.count { world.street.grievance[cell] += gain }
  }
}
