import Polity
import RandomStreams
public import Simulation

/// Fighting after the fall: armed men of the old ruler, or men taken for them, and those who have
/// changed sides shoot at each other and at whoever is about.
///
/// A run ends when the ruler falls, so its dead are counted on that day. It happens with `chance`,
/// times three (at most .9) if he had ordered fire, and not where he resigned; it kills d n of the
/// smaller camp's n men, beyond N as N (n / N)^g. A third of the dead are men under arms.
public struct Aftermath: Mechanism {
  public static let id = "aftermath"
  public static let phase = Phase.record
  public static let events: KeyValuePairs = [
    "fighting-after": "Fighting after the ruler's fall."
  ]
  public static let parameters = [
    Parameter(
      \Self.chance, "chance", unit: .share, range: 0...1, prior: .uniform(0.02, 0.25),
      claims: .unclaimed("acts only when the ruler has fallen"),
      "Chance of fighting after a fall without fire before.",
      source: "judgement: Bucharest 1989, Tripoli 2011; most falls are quiet"),
    Parameter(
      \Self.deaths, "deaths", unit: .share, range: 0...0.5,
      prior: .logNormal(median: 0.06, spread: 1.2),
      claims: .unclaimed("acts only when the ruler has fallen"),
      "Deaths per man of the smaller camp, in all, where it is small (d).",
      source: "judgement: some 940 in Romania 1989, by its case; episodes differ widely"),
    Parameter(
      \Self.fighting, "fighting", unit: .people, range: 1...1e9, prior: .fixed(1000),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Men of the smaller camp up to whom deaths grow in proportion (N).",
      source: "judgement: a few thousand fight in the capital, however large the army is"),
    Parameter(
      \Self.growth, "growth", unit: .none, range: 0...1, prior: .fixed(0.5),
      claims: .unclaimed("the rate and this together make the deaths"),
      "Power by which deaths grow with the smaller camp beyond that (g).", source: "judgement"),
  ]
  var chance = 0.13
  var deaths = 0.06
  var fighting = 1000.0
  var growth = 0.5

  static let purpose = Purpose("aftermath")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard let fall = world.power.fall, fall != .resigned,
      world.ledger.hour(of: "fighting-after") == nil
    else { return }
    let fired = world.orders.fireHour != nil
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < min(0.9, chance * (fired ? 3 : 1)) else { return }
    let (loyal, turned) = camps(world)
    let smaller = min(loyal, turned)
    let few = FewFire(firing: fighting, growth: growth)
    let fallen = stream.poisson(deaths * smaller * few.share(of: smaller))
    guard fallen > 0 else { return }
    world.record(
      "fighting-after", region: world.setting.seat,
      reason: "\(Int(loyal)) men of the old ruler, \(Int(turned)) turned, \(fallen) dead")
    let seat = world.setting.seat
    let officers = stream.binomial(fallen, 1 / 3.0)
    let dead = world.takeAtHome(fallen - officers, region: seat, as: .dead, &stream)
    world.kill(dead, seat)
    world.street.note(officersDead: officers, region: seat, hour: world.hour)
  }

  /// Soldiers, security men and bodyguards by whom they follow.
  private func camps(_ world: World) -> (Double, Double) {
    let (regions, claimants) = (world.setting.regions, world.setting.claimants)
    var (loyal, turned) = (0.0, 0.0)
    for organ in 0..<world.setting.organs {
      switch world.forces.kinds[organ] {
      case .police, .guards: continue
      case .army, .security, .bodyguard: break
      }
      let men = world.forces.men.part(organ * regions, regions).total()
      let lean = world.forces.lean[organ * claimants + world.power.ruler]
      loyal += men * lean
      turned += men * (1 - lean)
    }
    return (loyal, turned)
  }
}
