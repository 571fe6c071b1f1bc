import Polity
import RandomStreams
public import Simulation

/// In the course of the crisis a ruler without hired men sends toughs of his own among the crowd:
/// .004 s(3 (x - 1.6) + p + 2). They turn protest to riot and frighten bystanders.
public struct HireGroups: Move {
  public static let id = "hire-groups"
  public static let meaning = "The ruler's side sends paid toughs among the crowd."
  public static let parameters = [
    Parameter(
      \Self.men, "men", unit: .people, range: 0...1e5,
      prior: .logNormal(median: 200, spread: 0.7),
      claims: .unclaimed("rare; raises riots where it happens"), "Men he can hire in a day.",
      source: "judgement: Ukraine 2014 (titushky), Egypt 2011"),
    Parameter.weight(
      \Self.rate, "rate", 0.004, .perHour,
      "Rate at which it is done once the crowd is beyond doubt."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.6, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(\Self.readiness, "readiness", 2, .logOdds, "Readiness, all else equal."),
  ]
  var men = 200.0
  var rate = 0.004
  var crowd = 3.0
  var crowdMiddle = 1.6
  var readiness = 2.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.facts.sponsor == .nobody && world.ledger.hour(of: Self.id) == nil
      && world.street.crowd > 5000
  }

  public func hazard(_ world: World) -> Double {
    rate
      * Elementary.logistic(
        crowd * (world.crowdLevel - crowdMiddle) + world.repressiveness + readiness)
  }

  public func take(_ world: World) { world.organised[world.setting.symbol] += men.rounded() }

  public func reason(_ world: World) -> String { "\(Int(men)) men are paid to mix with the crowd" }
}
