package import Simulation

extension PosteriorForecast {
  /// A move that weighed runs made by the day of the forecast though no item tells of it: what to find
  /// out next.
  public struct UnreportedMove: Sendable {
    /// Its id, what is meant by it, and the share of the runs that made it.
    public let made: Share
    /// How often the ruler is out by the end in runs that made it and in those that did not; nil where
    /// there are too few of either (``Condition/least``).
    public let fallsWith: Share?
    public let fallsWithout: Share?

    /// A move and what finding out would tell.
    public init(made: Share, fallsWith: Share?, fallsWithout: Share?) {
      self.made = made
      self.fallsWith = fallsWith
      self.fallsWithout = fallsWithout
    }

    /// The ranges with it and without do not meet: whether it was made would move the forecast.
    public var isTelling: Bool {
      guard let with = fallsWith, let without = fallsWithout else { return false }
      return with.low > without.high || without.low > with.high
    }
  }

  /// Moves left out below this share of the runs.
  static let leastMade = 0.05

  /// What continued runs had made by the day, the most frequent first; nothing where the runs are too few
  /// to tell. Cost: one pass over the runs for each move.
  package static func unreported(
    _ runs: [Continued], among moves: [any Move.Type]
  ) -> [UnreportedMove] {
    let support = ForecastSupport(runs)
    guard support.size >= Condition.least else { return [] }
    func falls(_ part: [Continued], _ id: String) -> Share? {
      let support = ForecastSupport(part)
      guard support.size >= Condition.least else { return nil }
      return support.share(id, "", cells: 2) { !$0.outcome.stays }
    }
    return moves.map { move in
      UnreportedMove(
        made: support.share(move.id, move.meaning, cells: 2) { $0.made.contains(move.id) },
        fallsWith: falls(runs.filter { $0.made.contains(move.id) }, move.id),
        fallsWithout: falls(runs.filter { !$0.made.contains(move.id) }, move.id))
    }
    .filter { $0.made.probability >= leastMade }
    .sorted { ($1.made.probability, $0.made.id) < ($0.made.probability, $1.made.id) }
  }
}
