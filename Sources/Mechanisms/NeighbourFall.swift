public import Simulation
import RandomStreams

/// A ruler next door falls while the crisis runs: belief in this one drops at once, and from then on
/// ``Emboldening`` counts one more. He is one of those whom nobody runs, once at most, or the ruler of
/// a country run beside this one.
public struct NeighbourFall: Mechanism {
  public static let id = "neighbour-fall"
  public static let phase = Phase.inform
  public static let events: KeyValuePairs = [
    "neighbour-fell": "A ruler next door falls."
  ]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...0.01,
      prior: .logNormal(median: 1.5e-5, spread: 0.7),
      claims: .unclaimed("too rare to show in paired runs"),
      "Rate at which a ruler of the region falls to protest.",
      source: "judgement: about one fall in a region in eight years"),
    Parameter(
      \Self.heart, "heart", unit: .share, range: 0...1, prior: .uniform(0.02, 0.15),
      claims: .unclaimed("acts only after a rare event"), "Belief in the ruler lost at once.",
      source: "judgement: diffusion in 1989 and 2011, Hale 2013"),
  ]
  var rate = 1.5e-5
  var heart = 0.08

  static let purpose = Purpose("neighbour-fall")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.street.isCrisis else { return }
    let isFirst = world.ledger.hour(of: "neighbour-fell") == nil
    for _ in 0..<world.nextDoor.justFallen { fell(world, "the ruler of a country run beside fell") }
    guard isFirst else { return }
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < rate else { return }
    world.neighboursFallen += 1
    fell(world, "a ruler of the region fell to protest")
  }

  private func fell(_ world: World, _ reason: String) {
    world.belief = max(0, world.belief - heart)
    world.record("neighbour-fell", reason: reason)
  }
}
