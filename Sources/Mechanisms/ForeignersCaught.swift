import Polity
import RandomStreams
public import Simulation

/// Trained foreigners among the organised are caught, and shown: a S G / (G + 3 S + 1) organised men an
/// hour, G their number, of whom a share `known` turns out to be foreign. Acts only where the groups are
/// foreign or foreigners fight among them.
///
/// Identities are one of the few signs by which a foreign plot can be told from what merely looks like
/// one; that none was ever produced is one too.
public struct ForeignersCaught: Mechanism {
  public static let id = "foreigners-caught"
  public static let phase = Phase.force
  public static let events: KeyValuePairs = [
    "foreigner-shown": "A foreign fighter is caught and known for one."
  ]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.002, spread: 0.7),
      claims: .unclaimed("acts only where foreigners fight"),
      "Trained men caught per obeying man and hour.",
      source: "judgement: a quarter of the rate at which crowds are arrested, widely"),
    Parameter(
      \Self.known, "known", unit: .share, range: 0...1, prior: .uniform(0.05, 0.6),
      claims: .unclaimed("acts only where foreigners fight"),
      "Share of those caught who are foreigners and known to be.",
      source: "judgement: sponsors hire locals too, and papers are left at home"),
  ]
  var rate = 0.002
  var known = 0.3

  static let purpose = Purpose("foreigners-caught")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.facts.foreignFighters || world.facts.sponsor == .foreign else { return }
    for region in 0..<world.setting.regions where world.organised[region] >= 1 {
      let (men, group) = (world.forces.present[region], world.organised[region])
      var stream = world.luck.stream(Self.purpose, tick: world.hour, lane: region)
      let caught = min(
        group.rounded(.down), Double(stream.poisson(rate * men * group / (group + 3 * men + 1))))
      guard caught >= 1 else { continue }
      world.dropOrganised(caught, region: region)
      let shown = Double(stream.binomial(Int(caught), known))
      if world.foreignersCaught == 0, shown > 0 {
        world.record(
          "foreigner-shown", region: region, reason: "\(Int(caught)) armed men were caught")
      }
      world.foreignersCaught += shown
    }
  }
}
