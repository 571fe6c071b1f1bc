public import Simulation
import RandomStreams

/// Unrest that came is over after 48 hours below the onset level.
public struct Endings: Mechanism {
  public static let id = "endings"
  public static let phase = Phase.record
  public static let events = ["unrest-over", "unrest-again"]

  /// It has no numbers of its own: 48 hours are part of the definition.
  public init() {}

  public func step(_ world: World) {
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
}
