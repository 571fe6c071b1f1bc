public import Simulation
import RandomStreams

/// Deaths by the organs' hands, scaled with the smaller of crowd and forces: a trickle at dispersals,
/// many under live fire, and those shot for breaking a curfew in the 72 hours after it.
public struct LethalForce: Mechanism {
  public static let id = "lethal-force"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.fire, "live-fire", unit: .perHour, range: 0...0.1,
      prior: .logNormal(median: 1.5e-3, spread: 0.6), claims: .raises(.deaths),
      "Deaths per man or protester (the fewer) and hour under live fire.",
      source: "judgement"),
    Parameter(
      \Self.dispersal, "dispersal", unit: .perHour, range: 0...0.01,
      prior: .logNormal(median: 2e-7, spread: 0.8), claims: .raises(.deaths),
      "The same at dispersals without an order to shoot.",
      source: "fitted to killings within 7 and 30 days of 281 onsets"),
    Parameter(
      \Self.curfew, "curfew", unit: .perHour, range: 0...0.01,
      prior: .logNormal(median: 3e-5, spread: 0.6), claims: .raises(.deaths),
      "Deaths per man and hour among those who break the curfew after live fire.",
      source: "Kazakhstan 2022: 142 of 238 dead (General Prosecutor, graded C2)"),
  ]
  var fire = 1.5e-3
  var dispersal = 2e-7
  var curfew = 3e-5

  static let firePurpose = Purpose("lethal-force")
  static let curfewPurpose = Purpose("lethal-force.curfew")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.street.isCrisis else { return }
    let orders = world.orders
    let hoursSinceFire = orders.fireHour.map { world.hour - $0 }
    for region in 0..<world.setting.regions {
      shoot(world, region)
      if let hours = hoursSinceFire, hours <= 72 { guardCurfew(world, region) }
    }
  }

  private func shoot(_ world: World, _ region: Int) {
    let crowd = world.street.crowd(in: region)
    let scale = min(world.forces.present[region], crowd)
    guard scale > 0 else { return }
    let rate = world.orders.liveFire ? fire : world.orders.dispersing ? dispersal : 0
    guard rate > 0 else { return }
    var stream = world.luck.stream(Self.firePurpose, tick: world.hour, lane: region)
    let shot = stream.poisson(rate * scale)
    guard shot > 0 else { return }
    let dead = world.takeFromCrowd(shot, region: region, as: .dead, &stream)
    world.kill(dead, region)
  }

  private func guardCurfew(_ world: World, _ region: Int) {
    let men = world.forces.present[region]
    let pool = world.street.wentHome[region]
    guard pool >= 1 else { return }
    var stream = world.luck.stream(Self.curfewPurpose, tick: world.hour, lane: region)
    let shot = stream.poisson(curfew * men * pool / (pool + 0.1 * men + 1))
    guard shot > 0 else { return }
    let dead = world.takeAtHome(shot, region: region, as: .dead, &stream)
    world.kill(dead, region)
  }
}
