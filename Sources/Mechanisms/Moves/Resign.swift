public import Simulation
import RandomStreams

/// The ruler resigns: .012 s(7 (.35 - b)) s(3 (x - 1.3)); x is the crowd level, or what a demand of those
/// who keep him in office presses like, and captivity.
public struct Resign: Move {
  public static let id = "resign"
  public static let meaning = "The ruler gives up his office."
  public static let endsRule = true
  public static let isOpenInCaptivity = true
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.012, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a ruler gives up once he is thought lost.",
      source: "judgement; all exits together are held to 281 onsets"),
    Parameter.weight(\Self.belief, "belief", 7, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(
      \Self.beliefMiddle, "belief-middle", 0.35, .share,
      "Belief below which he gives up."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.3, .none,
      "Crowd level at which it becomes as likely as not."),
    Parameter.weight(
      \Self.pressed, "pressed", 2, .none,
      "Crowd level that a demand of those who keep him in office, or their hold on him, presses like.",
      source: "judgement: Ecuador 2005, Algeria 2019, Bolivia 2019, Zimbabwe 2017 took 0 to 7 days"),
  ]
  var rate = 0.012
  var belief = 7.0
  var beliefMiddle = 0.35
  var crowd = 3.0
  var crowdMiddle = 1.3
  var pressed = 2.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { true }

  public func hazard(_ world: World) -> Double {
    let isPressed = world.orders.demandHour != nil || world.contest.isHeld
    let level = isPressed ? max(pressed, world.crowdLevel) : world.crowdLevel
    return rate * Elementary.logistic(belief * (beliefMiddle - world.belief))
      * Elementary.logistic(crowd * (level - crowdMiddle))
  }

  public func take(_ world: World) { world.power.fall = .resigned }

  public func reason(_ world: World) -> String { "belief \(Int(world.belief * 100))%" }
}
