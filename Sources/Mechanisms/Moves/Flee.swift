public import Simulation
import RandomStreams

/// The ruler flees: .004 s(9 (.2 - b)) s(3 ln(crowd / S) at the seat or the symbol).
public struct Flee: Move {
  public static let id = "flee"
  public static let meaning = "The ruler leaves the country or goes into hiding."
  public static let endsRule = true
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.004, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a ruler flees once the palace is in danger.", source: "judgement"),
    Parameter.weight(\Self.belief, "belief", 9, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.2, .share,
      "Belief below which he runs."),
    Parameter.weight(
      \Self.numbers, "numbers", 3, .logOdds,
      "Weight of the logarithm of crowd over men near him."),
  ]
  var rate = 0.004
  var belief = 9.0
  var beliefMiddle = 0.2
  var numbers = 3.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { true }

  public func hazard(_ world: World) -> Double {
    let ratio =
      [world.setting.seat, world.setting.symbol].map { region in
        (world.street.crowd(in: region) + 1) / (world.forces.present[region] + 1)
      }.max() ?? 0
    return rate * Elementary.logistic(belief * (beliefMiddle - world.belief))
      * Elementary.logistic(numbers * Elementary.log(ratio))
  }

  public func take(_ world: World) { world.power.fall = .fled }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd(in: world.setting.seat))) at the seat of power"
  }
}
