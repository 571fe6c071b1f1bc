public import Simulation

/// Where an exercise stands on the evening before a day that the person decides, or at its end.
public struct Position: Sendable, Equatable {
  /// The day to decide, from 0; nil: the exercise is over.
  public let day: Int?
  /// How it ended, where it is over.
  public let outcome: Outcome?
  /// What may be ordered, the most pressing first.
  public let offers: [Offer]
  /// What became publicly known since the last decision, and the ruler's own acts.
  public let news: [LedgerEntry]
  /// The nation's observables on the evening: name and value of each day so far.
  public let readings: [Reading]

  /// One observable of the nation, day by day.
  public struct Reading: Sendable, Equatable {
    /// Name of the observable.
    public let name: String
    /// Unit in words.
    public let unit: String
    /// One value a day from the first day on.
    public let days: [Double]
    /// The value of the last day told; NaN where there is none.
    public var last: Double { days.last ?? .nan }
  }

  /// The last value of an observable; NaN where it is not told.
  public func reading(_ name: String) -> Double {
    readings.first { $0.name == name }?.last ?? .nan
  }

  /// Days whose evenings are told.
  public var daysTold: Int { readings.map(\.days.count).max() ?? 0 }
}
