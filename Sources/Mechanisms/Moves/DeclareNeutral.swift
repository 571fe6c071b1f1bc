import Polity
import RandomStreams
public import Simulation

/// The army declares itself neutral: .012 s(16 (.45 - lean)) s(3 (x - 1.9)). It cannot be sent in any
/// more, and everybody sees it.
public struct DeclareNeutral: Move {
  public static let id = "army-neutral"
  public static let meaning = "The army says, or shows, that it will not act against the crowd."
  public static let news = ["move.army-neutral", "move.order-refused"]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.012, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a wavering army speaks.", source: "judgement: Tunis and Cairo 2011, Kyiv 2014"),
    Parameter.weight(\Self.lean, "lean", 16, .logOdds, "Weight of the army's lean to the ruler."),
    Parameter.weight(
      \Self.leanMiddle, "lean-middle", 0.45, .share,
      "Lean below which it steps aside."),
    Parameter.weight(\Self.crowd, "crowd", 3, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.9, .none,
      "Crowd level at which it becomes as likely as not."),
  ]
  var rate = 0.012
  var lean = 16.0
  var leanMiddle = 0.45
  var crowd = 3.0
  var crowdMiddle = 1.9

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.neutralHour == nil && !world.forces.organs(.army).isEmpty
  }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(lean * (leanMiddle - world.power.armyLean))
      * Elementary.logistic(crowd * (world.crowdLevel - crowdMiddle))
  }

  public func take(_ world: World) {
    world.orders.neutralHour = world.hour
    for organ in world.forces.organs(.army) { world.forces.active[organ] = 0 }
  }

  public func actor(_ world: World) -> String { "army" }

  public func reason(_ world: World) -> String {
    "the army leans \(Int(world.power.armyLean * 100))% to the ruler"
  }
}
