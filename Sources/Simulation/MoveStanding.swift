/// A move as it stands at one hour of a run: may it be taken, and how hard it is pressed for.
public struct MoveStanding: Sendable, Equatable {
  /// Name of the move.
  public let id: String
  /// It may be taken now.
  public let isOpen: Bool
  /// Chance per hour that the model takes it, at the run's tempo; 1/h, 0 where it is not open.
  public let hazard: Double
  /// Who takes it.
  public let actor: String
  /// Why, in a few words; empty where it is not open.
  public let reason: String

  /// A standing.
  public init(id: String, isOpen: Bool, hazard: Double, actor: String, reason: String) {
    self.id = id
    self.isOpen = isOpen
    self.hazard = hazard
    self.actor = actor
    self.reason = reason
  }
}

extension Engine {
  /// Every move of a run at the hour its world stands at, with the run's own parameters: for those
  /// who `watch` a run. Nothing is drawn from the run's luck.
  ///
  /// `overrides` are those of the run's plan.
  public func standings(
    in world: World, overrides: [String: Double] = [:]
  ) -> [MoveStanding] {
    mechanisms.compactMap { type -> MoveStanding? in
      guard let move = type.drawn(from: world.unknowns, overrides: overrides) as? any Move else {
        return nil
      }
      let isOpen = !world.ended && move.mayBeTaken(world)
      let hazard = isOpen ? move.hazard(world) * world.tempo : 0
      return MoveStanding(
        id: type.id, isOpen: isOpen, hazard: hazard.isFinite ? max(0, hazard) : 0,
        actor: move.actor(world), reason: isOpen ? move.reason(world) : "")
    }
  }
}
