/// Somebody with a stake in one issue.
public struct Bargainer: Sendable, Equatable {
  /// The name, as tables show it.
  public var name: String
  /// Means to press the issue, 0 or more, in any unit common to all.
  public var capability: Double
  /// The outcome stood for, in the issue's own unit.
  public var position: Double
  /// How much the issue matters among all others: a share, 0...1.
  public var salience: Double

  /// A bargainer; nothing is checked here, see ``ActorFile`` for what a file may hold.
  public init(_ name: String, capability: Double, position: Double, salience: Double) {
    self.name = name
    self.capability = capability
    self.position = position
    self.salience = salience
  }

  /// Capability times salience: how much is thrown into the scales.
  public var weight: Double { capability * salience }
}

extension Bargainer {
  /// The member states that settled when large cars must meet the emission standard of the European
  /// Community, position in years of delay (Bueno de Mesquita 1994, as printed with the replication
  /// of Scholz, Calbert & Smith 2011).
  public static let emissions: [Bargainer] = [
    Bargainer("Netherlands", capability: 0.08, position: 4, salience: 0.8),
    Bargainer("Belgium", capability: 0.08, position: 7, salience: 0.4),
    Bargainer("Luxembourg", capability: 0.03, position: 4, salience: 0.2),
    Bargainer("Germany", capability: 0.16, position: 4, salience: 0.8),
    Bargainer("France", capability: 0.16, position: 10, salience: 0.6),
    Bargainer("Italy", capability: 0.16, position: 10, salience: 0.6),
    Bargainer("United Kingdom", capability: 0.16, position: 10, salience: 0.9),
    Bargainer("Ireland", capability: 0.05, position: 7, salience: 0.1),
    Bargainer("Denmark", capability: 0.05, position: 4, salience: 1),
    Bargainer("Greece", capability: 0.08, position: 7, salience: 0.7),
  ]
}
