import Polity
import RandomStreams
public import Simulation

/// The army says in public that the ruler should go: rate s(l (l0 - lean)) s(c (x - c0)). A record may
/// impose it where his party, or others who keep him in office, said so. He is still there; how belief
/// suffers stands in ``SurvivalBelief``, and what it presses him to in ``Resign``.
public struct DemandExit: Move {
  public static let id = "demand-exit"
  public static let meaning = """
    The army's chief, the ruler's party or others who keep him in office say in public that he \
    should go.
    """
  public static let isOpenInCaptivity = true
  public static let news = ["move.demand-exit"]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.003, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which an army that has left him says so.",
      source: "judgement: rarer than an army that stands aside"),
    Parameter.weight(\Self.lean, "lean", 16, .logOdds, "Weight of the army's lean to the ruler."),
    Parameter.weight(
      \Self.leanMiddle, "lean-middle", 0.4, .share, "Lean below which it turns on him."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.9, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var rate = 0.003
  var lean = 16.0
  var leanMiddle = 0.4
  var crowd = 3.0
  var crowdMiddle = 1.9

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.demandHour == nil && !world.forces.organs(.army).isEmpty
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(lean * (leanMiddle - world.power.armyLean))
      * Elementary.logistic(crowd * (world.crowdLevel - crowdMiddle))
  }

  public func take(_ world: World) { world.orders.demandHour = world.hour }

  public func actor(_ world: World) -> String { "army" }

  public func reason(_ world: World) -> String {
    "the army leans \(Int(world.power.armyLean * 100))% to the ruler"
  }
}
