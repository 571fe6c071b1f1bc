/// What reaches a country from the countries run beside it; nothing where it is run alone.
public struct NextDoor: Sendable, Equatable {
  /// Rulers run beside it who have fallen since the start, as known after the hour before.
  public var fallen = 0
  /// Those of them who fell in the hour before.
  public var justFallen = 0
  /// Ids of patrons whose troops stand in a country run beside it.
  public var boundPatrons: [String] = []

  /// No neighbours.
  public init() {}
}
