import RandomStreams
public import Simulation

/// The wounded: so many for each death, and at dispersals so many an hour for each of the fewer, police or
/// protesters, where nobody shoots.
public struct Wounds: Mechanism {
  public static let id = "wounds"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.ratio, "per-death", unit: .none, range: 0...200,
      prior: .logNormal(median: 7, spread: 0.8), claims: .unclaimed("counts what force has done"),
      "Wounded per death.",
      source:
        "library: 3 (Romania 1989), 6 (Venezuela 2002), 7 (Turkey 2016), 19 (Kazakhstan 2022)"),
    Parameter(
      \Self.clash, "dispersal", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.004, spread: 1), claims: .unclaimed("counts what force has done"),
      "Wounded per policeman or protester (the fewer) and hour of a dispersal.",
      source:
        "judgement: some 240 wounded and nobody dead in Georgia 2024, 100 in a day of Caracas 2019"),
  ]
  var ratio = 7.0
  var clash = 0.004

  static let purpose = Purpose("wounds")
  static let clashPurpose = Purpose("wounds.dispersal")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let clashes = world.orders.dispersing && !world.orders.liveFire && world.street.isCrisis
    for region in 0..<world.setting.regions {
      if world.street.deathsNow[region] > 0 {
        hurt(world, region, ratio * world.street.deathsNow[region], Self.purpose)
      }
      guard clashes else { continue }
      let fewer = min(world.forces.present[region], world.street.crowd(in: region))
      if fewer >= 1 { hurt(world, region, clash * fewer, Self.clashPurpose) }
    }
  }

  private func hurt(_ world: World, _ region: Int, _ expected: Double, _ purpose: Purpose) {
    var stream = world.luck.stream(purpose, tick: world.hour, lane: region)
    let hurt = stream.poisson(expected)
    guard hurt > 0 else { return }
    // Officers and bystanders are hurt too: only those of the crowd leave the street.
    _ = world.takeFromCrowd(hurt / 2, region: region, as: .wounded, &stream)
    world.street.note(wounded: hurt, region: region)
  }
}
