package import RandomStreams
package import Simulation

/// What was reported of the thing that a question asks about, put to a run that was near the record but not
/// on it.
package protocol ReportedAnswer: Sendable {
  /// The answer that a run gives as the reports let it stand: a number, or 1 for yes and 0 for no.
  func answer(in run: Trajectory, _ luck: RandomStream) -> Double
  /// What had been settled by the day of the forecast, whatever comes; nil while it is open, and for a
  /// question that asks how many. The same luck gives the answer the same errors of reports.
  func settled(in run: Trajectory, _ luck: RandomStream) -> Bool?
  /// Its chance is told by the report, not drawn toward a base rate.
  var isCounted: Bool { get }
}
