public import Simulation
import RandomStreams

/// The wounded: fifteen to twenty for each death.
public struct Wounds: Mechanism {
  public static let id = "wounds"
  public static let phase = Phase.force
  public static let parameters = [
    Parameter(
      \Self.ratio, "per-death", unit: .none, range: 0...200, prior: .uniform(15, 20),
      claims: .unclaimed("counts what force has done"), "Wounded per death.",
      source: "Kazakhstan 2022: 4,353 to 4,578 wounded, 225 dead (prosecutor, graded C2)")
  ]
  var ratio = 17.5

  static let purpose = Purpose("wounds")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    for region in 0..<world.setting.regions where world.street.deathsNow[region] > 0 {
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let hurt = stream.poisson(ratio * world.street.deathsNow[region])
      // Officers and bystanders are hurt too: only those of the crowd leave the street.
      _ = world.takeFromCrowd(hurt / 2, region: region, as: .wounded, &stream)
      world.street.note(wounded: hurt, region: region)
    }
  }
}
