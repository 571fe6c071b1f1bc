import Polity
public import Simulation

/// What a finished exercise lets its player see at last.
public struct Debrief: Sendable, Equatable {
  /// How it ended, and how it would have ended under the model's own ruler, all else equal.
  public let outcome: Outcome
  public let unplayed: Outcome
  /// Id of the explanation whose hidden facts this world had.
  public let explanation: String
  /// Deaths in all, and under the model's own ruler.
  public let deaths: Double
  public let unplayedDeaths: Double
  /// Everything that happened, secrets included.
  public let ledger: [LedgerEntry]
}

extension Exercise {
  /// The debrief; nil while something is left to decide.
  public func debrief() -> Debrief? {
    guard position().day == nil else { return nil }
    let (played, unplayed) = (trajectory(), unplayed())
    let explanations = ensemble.explanations
    return Debrief(
      outcome: played.outcome, unplayed: unplayed.outcome,
      explanation: explanations.indices.contains(played.explanation)
        ? explanations[played.explanation].id : "",
      deaths: deaths(played), unplayedDeaths: deaths(unplayed), ledger: played.events)
  }

  private func deaths(_ run: Trajectory) -> Double {
    guard let place = ensemble.layout.place("deaths") else { return .nan }
    return (0..<ensemble.setting.crisis.days).reduce(Double.nan) {
      place.observable.fold.joined(
        $0, Double(run.values[$1 * ensemble.layout.width + place.first]))
    }
  }
}
