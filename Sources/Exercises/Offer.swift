/// A move that the person may order on an evening.
public struct Offer: Sendable, Equatable {
  /// Name of the move.
  public let move: String
  /// Chance that the model's ruler would take it within the next day, 0...1: how hard it presses.
  public let pressure: Double
  /// It was not on offer the evening before.
  public let isNew: Bool
  /// What stands for it just now, in a few words.
  public let reason: String

  /// An offer.
  public init(move: String, pressure: Double, isNew: Bool, reason: String) {
    self.move = move
    self.pressure = pressure
    self.isNew = isNew
    self.reason = reason
  }
}
