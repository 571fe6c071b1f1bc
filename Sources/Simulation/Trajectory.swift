/// The record of one run.
public struct Trajectory: Sendable, Equatable {
  /// Number of the run within its ensemble.
  public let run: Int
  /// Index of the explanation whose facts it had.
  public let explanation: Int
  /// How it ended.
  public let outcome: Outcome
  /// The hour the ruler fell, or nil.
  public let fallHour: Int?
  /// Daily values, `days` rows of the layout's width.
  public let values: [Float]
  /// What happened.
  public let events: [LedgerEntry]
  /// Log weight of imposed moves; 0 where none were.
  public let logWeight: Double

  /// A record, as a run or an archive makes it.
  public init(
    run: Int, explanation: Int, outcome: Outcome, fallHour: Int?, values: [Float],
    events: [LedgerEntry], logWeight: Double
  ) {
    self.run = run
    self.explanation = explanation
    self.outcome = outcome
    self.fallHour = fallHour
    self.values = values
    self.events = events
    self.logWeight = logWeight
  }

  /// The hour an event first happened, or nil.
  public func hour(of event: String) -> Int? { events.first { $0.event == event }?.hour }
}
