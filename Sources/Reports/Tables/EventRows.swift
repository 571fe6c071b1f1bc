public import Polity
public import Simulation

/// `events.csv`: one record for everything that happened in a run, in order of time.
public struct EventRows: Sendable {
  private let start: CalendarDay

  /// Rows of a case that starts on that day.
  public init(start: CalendarDay) { self.start = start }

  /// The line of titles.
  public var header: String {
    CSVLine(["run", "hour", "date", "event", "actor", "region", "reason"]).ended
  }

  /// Appends the records of a run.
  public func append(_ run: Trajectory, to text: inout String) {
    for entry in run.events {
      let day = start.adding((entry.hour >= 0 ? entry.hour : entry.hour - 23) / 24)
      text +=
        CSVLine([
          String(run.run), String(entry.hour), day.description, entry.event, entry.actor,
          entry.region, entry.reason,
        ]).ended
    }
  }
}
