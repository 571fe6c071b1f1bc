public import Simulation
import RandomStreams

/// Unrest that came is over after 48 hours below the onset level; who takes over from a ruler who fell; and
/// what counts as ruling alone.
public struct Endings: Mechanism {
  public static let id = "endings"
  public static let phase = Phase.record
  public static let events: KeyValuePairs = [
    "unrest-over": "Crowds have stayed below the onset level for 48 hours.",
    "unrest-again": "Crowds above the onset level are back.",
    "succession": "Somebody takes over the offices of a ruler who fell.",
  ]

  public static let parameters = [
    Parameter.weight(
      \Self.alone, "alone", 0.6, .share, "Real power from which a ruler who stays rules alone."),
    Parameter.weight(
      \Self.owned, "owned", 0.6, .share,
      "Sovereignty below which the patron who saved the ruler owns him."),
  ]
  var alone = 0.6
  var owned = 0.6

  /// The 48 hours are part of the definition.
  public init() {}

  public func begin(_ world: World) {
    world.aloneFrom = alone
    world.ownedBelow = owned
  }

  public func step(_ world: World) {
    succeed(world)
    guard let last = world.street.lastCrisisHour else { return }
    let quiet = world.hour - last
    if quiet >= 48 && world.unrestOverHour == nil {
      world.unrestOverHour = world.hour
      world.record("unrest-over", reason: "48 hours below the onset level")
    } else if quiet <= 1 && world.unrestOverHour != nil {
      world.unrestOverHour = nil
      world.record("unrest-again", reason: "crowds above the onset level are back")
    }
  }

  private func succeed(_ world: World) {
    guard let successor = world.successor, world.ledger.hour(of: "succession") == nil else {
      return
    }
    world.record(
      "succession", actor: world.setting.claimantID(successor),
      reason: "\(Int(world.power.real[successor] * 100))% of the power behind the offices")
  }
}
