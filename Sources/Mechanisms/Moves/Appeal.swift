import Polity
import RandomStreams
public import Simulation

/// A foreign patron is called in: .08 s(2.5 (x - 1.4) + 3 (.7 - obedience) + 3 (.8 - b) + suspicion -
/// .6 + .7 staged + .7 forewarned); more readily if the patron is the chosen instrument, hardly if
/// another is.
public struct Appeal: Move {
  public static let id = "appeal"
  public static let parameters = [
    Parameter(
      \Self.chosen, "chosen", unit: .logOdds, range: 0...5, prior: .uniform(0.5, 2),
      claims: .unclaimed("acts both ways: chosen or not"),
      "Extra readiness once the patron is the chosen instrument.", source: "judgement")
  ]
  var chosen = 1.2

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.appealHour == nil && world.rulerMay(.callPatron) && sender(world) != nil
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      2.5 * (world.crowdLevel - 1.4) + 3 * (0.7 - obedience(world)) + 3 * (0.8 - world.belief)
      + world.suspicion - 0.6
    if world.facts.intent == .stage { odds += 0.7 }
    if world.facts.patronForewarned { odds += 0.7 }
    if world.instrument == .patron { odds += chosen }
    if world.instrument == .army { odds -= chosen }
    return 0.08 * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.appealHour = world.hour
    world.patron.called = sender(world)
  }

  public func reason(_ world: World) -> String {
    "police obey \(Int(obedience(world) * 100))%, belief \(Int(world.belief * 100))%, "
      + "suspicion \(Int(world.suspicion * 100))%"
  }

  private func sender(_ world: World) -> Int? {
    world.setting.crisis.country.patrons.firstIndex { $0.sendsTroops }
  }

  private func obedience(_ world: World) -> Double {
    let organs = world.forces.organs(.police) + world.forces.organs(.guards)
    let lowest = organs.map { world.forces.meanObedience($0) }.min()
    return lowest ?? 0.9
  }
}
