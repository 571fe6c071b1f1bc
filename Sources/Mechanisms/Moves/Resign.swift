public import Simulation
import RandomStreams

/// The ruler resigns: .006 s(7 (.35 - b)) s(3 (x - 1.3)).
public struct Resign: Move {
  public static let id = "resign"
  public static let endsRule = true
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.006, spread: 0.5), claims: .lowers(.rulerStays),
      "Rate at which a ruler gives up once he is thought lost.",
      source: "judgement; all exits together are held to 281 onsets")
  ]
  var rate = 0.006

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool { true }

  public func hazard(_ world: World) -> Double {
    rate * Elementary.logistic(7 * (0.35 - world.belief))
      * Elementary.logistic(3 * (world.crowdLevel - 1.3))
  }

  public func take(_ world: World) { world.power.fall = .resigned }

  public func reason(_ world: World) -> String { "belief \(Int(world.belief * 100))%" }
}
