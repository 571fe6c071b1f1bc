public import Simulation
import RandomStreams

/// The crowd takes the palace: .008 s(8 (.25 - b)) s(3 ln(crowd / S)) at the seat. Most rulers are out of the
/// back door by then: they have fled.
public struct Overrun: Move {
  public static let id = "overrun"
  public static let meaning = "The crowd takes the palace and the ruler has lost it: his rule ends."
  public static let endsRule = true
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.008, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a crowd larger than its guards takes the palace.",
      source: "judgement; all exits together are held to 281 onsets"),
    Parameter(
      \Self.escape, "escape", unit: .share, range: 0...1, prior: .uniform(0.7, 0.95),
      claims: .unclaimed("says how the ruler falls, not whether"),
      "Share of rulers who get away before the crowd is in: they flee.",
      source: "judgement: crowds that took a palace seldom found the ruler there"),
    Parameter.weight(\Self.belief, "belief", 8, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.25, .share,
      "Belief below which the palace can be taken."),
    Parameter.weight(
      \Self.numbers, "numbers", 3, .logOdds,
      "Weight of the logarithm of crowd over men at the seat."),
  ]
  var rate = 0.008
  var escape = 0.83
  var belief = 8.0
  var beliefMiddle = 0.25
  var numbers = 3.0

  static let escapePurpose = Purpose("overrun.escape")

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { true }

  public func hazard(_ world: World) -> Double {
    let seat = world.setting.seat
    let ratio = (world.street.crowd(in: seat) + 1) / (world.forces.present[seat] + 1)
    return rate * Elementary.logistic(belief * (beliefMiddle - world.belief))
      * Elementary.logistic(numbers * Elementary.log(ratio))
  }

  public func take(_ world: World) {
    var stream = world.luck.stream(Self.escapePurpose, tick: world.hour)
    guard stream.uniform() < escape else { return world.power.fall = .overrun }
    world.power.fall = .fled
    world.record(
      Flee.id, actor: world.setting.claimantID(world.power.ruler),
      reason: "the crowd was at the gate")
  }

  public func actor(_ world: World) -> String { "crowd" }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.crowd(in: world.setting.seat))) against "
      + "\(Int(world.forces.present[world.setting.seat])) at the seat"
  }
}
