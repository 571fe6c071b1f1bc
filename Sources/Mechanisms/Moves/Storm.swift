import Polity
import RandomStreams
public import Simulation

/// The crowd takes public buildings at the seat of power or in the symbolic city, whichever is guarded
/// worse: parliament, ministries, the governor's house. Hazard g s(n ln((R + G + a P + 1) / (S + 1))).
/// The ruler is not in them and still rules; how belief suffers stands in ``SurvivalBelief``.
public struct Storm: Move {
  public static let id = "storm"
  public static let meaning = """
    A crowd takes public buildings at the seat of power or in the symbolic city: \
    parliament, a ministry, the governor's house.
    """
  public static let news = ["move.storm"]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.005, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a crowd that outnumbers the guards breaks in (g).",
      source: "judgement: some in twenty onsets with over 1 in 1,000 of the people"),
    Parameter.weight(
      \Self.numbers, "numbers", 3, .logOdds,
      "Weight of the logarithm of those who push over the men there (n)."),
    Parameter.weight(
      \Self.joining, "joining", 0.05, .share,
      "Share of the peaceful who push with the rioters (a)."),
    Parameter(
      \Self.pause, "pause", unit: .hours, range: 1...1000, prior: .fixed(24),
      claims: .unclaimed("spaces the storms"), "Hours after which it can happen again.",
      source: "judgement"),
  ]
  var rate = 0.005
  var numbers = 3.0
  var joining = 0.05
  var pause = 24.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.stormHour.map { Double(world.hour - $0) >= pause } ?? true
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(numbers * Elementary.log(odds(world, target(world))))
  }

  public func take(_ world: World) {
    world.orders.stormHour = world.hour
    world.orders.stormedSeat = target(world) == world.setting.seat
  }

  public func actor(_ world: World) -> String { "crowd" }

  public func reason(_ world: World) -> String {
    let region = target(world)
    let pushing = pushing(world, region)
    return "\(Int(pushing)) push against \(Int(world.forces.present[region])) in "
      + world.setting.crisis.country.regions[region].name
  }

  /// The seat, unless the symbolic city is guarded worse.
  private func target(_ world: World) -> Int {
    let (seat, symbol) = (world.setting.seat, world.setting.symbol)
    return odds(world, symbol) > odds(world, seat) ? symbol : seat
  }

  /// Those who push over the men in their way.
  private func odds(_ world: World, _ region: Int) -> Double {
    (pushing(world, region) + 1) / (world.forces.present[region] + 1)
  }

  private func pushing(_ world: World, _ region: Int) -> Double {
    let street = world.street
    return street.rioters[region] + world.organised[region] + joining * street.protesters[region]
  }
}
