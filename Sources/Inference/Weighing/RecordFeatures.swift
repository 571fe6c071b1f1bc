import RandomStreams
import Simulation

/// The record as a row of numbers, and what a run would have been reported as.
struct RecordFeatures: Sendable {
  /// What was reported.
  let observed: [Double]
  /// The items that are scored, and the moves that are imposed or ruled out.
  let scored: [EvidenceModel.Scored]
  let moves: [(id: String, hour: Int)]
  /// The last hour known.
  let lastHour: Int

  var width: Int { observed.count }

  init(_ weigher: Weigher) {
    scored = weigher.model.scored.filter { $0.contamination < 1 }
    let script = weigher.recorded.script
    let names = Array(script.forced.keys) + script.forbidden.keys
    moves = names.sorted().map { (id: $0, hour: script.forced[$0]?.hour ?? -1) }
    lastHour = script.lastHour
    observed =
      scored.map { $0.density?.centre ?? 1 }
      + moves.flatMap { $0.hour < 0 ? [0, .nan] : [1, Double($0.hour) / 24] }
  }

  /// What would have been reported of a run: its numbers with the errors of their sources, sightings
  /// with false alarms, moves as they were.
  func reported(by run: Trajectory, _ luck: inout RandomStream) -> [Double] {
    var row: [Double] = scored.map { entry in
      let isLost = luck.uniform() < entry.contamination
      let noise = luck.normal()
      let toss = luck.uniform()
      if let density = entry.density {
        let value = entry.gauge.value(in: run)
        guard value.isFinite, !isLost else { return isLost ? 16 * toss : .nan }
        return Elementary.log1p(max(0, value)) + density.spread * noise
      }
      guard let sighting = entry.sighting else { return .nan }
      return toss < (entry.gauge.holds(in: run) ? 1 : sighting.falseAlarm) ? 1 : 0
    }
    for move in moves {
      row += hour(of: move.id, in: run).map { [1, Double($0) / 24] } ?? [0, .nan]
    }
    return row
  }

  /// The hour of a move of a run; nil if it was not made by the last hour known.
  func hour(of move: String, in run: Trajectory) -> Int? {
    run.hour(of: move).flatMap { $0 <= lastHour ? $0 : nil }
  }
}
