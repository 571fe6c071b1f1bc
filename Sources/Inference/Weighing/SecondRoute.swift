import Simulation
import RandomStreams

/// The second, independent route: a classifier that learns from free runs which explanation a record
/// came from, and is then shown the real record. No ladder, no imposed moves.
public struct SecondRoute: Sendable {
  /// Probability of each explanation given the record, and given nothing but the priors.
  public let posterior: [Double]
  /// How it did on lessons held back.
  public let recovery: RecoveryTable
  /// Free runs it learnt from, and was tried on.
  public let lessons: Int
  /// Share of lessons held back that it told apart.
  public var accuracy: Double { recovery.accuracy }

  /// Penalties of which the one that states chances best, on lessons it has not seen, is taken: too
  /// small a one is sure of what it cannot know.
  private static let penalties = [3e-3, 1e-2, 3e-2, 0.1]

  /// Learns and judges; nil where there is nothing to learn from or the fit fails.
  static func taken(
    by weigher: Weigher, threads: Int, progress: @Sendable (Int) -> Void
  ) async -> SecondRoute? {
    let ensemble = weigher.ensemble
    let classes = ensemble.explanations.count
    let record = RecordFeatures(weigher)
    guard classes > 1, weigher.plan.lessons >= 20 * classes, record.width > 0 else { return nil }
    let family = StreamFamily(seed: weigher.plan.seed, run: 0x5EC0_4D)
    let batch = (0..<weigher.plan.lessons).map { Candidate(z: [], process: UInt64($0)) }
    let rows = await TemperedSampler.evaluate(batch, threads: threads) { candidate in
      let number = Int(candidate.process)
      let explanation = number % classes
      // A run number far from those of other requests, so that no run is used twice.
      var plan = RunPlan(
        run: number &+ 0x4000_0000, facts: ensemble.explanations[explanation].facts,
        explanation: explanation, overrides: ensemble.overrides, without: ensemble.without)
      ensemble.assume(in: &plan)
      plan.hours = weigher.recorded.script.lastHour &+ 1
      let run = ensemble.engine.run(
        ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan)
      var luck = family.stream(Purpose("second-route.noise"), tick: number)
      return Evaluation(logWeight: 0, payload: (explanation, record.reported(by: run, &luck)))
    }
    progress(rows.count)
    let held = rows.count / 5
    let shown = rows.dropLast(held).map(\.payload)
    // By explanation: every fifth row then holds out a fifth of each.
    let lessons = (0..<classes).flatMap { wanted in shown.filter { $0.0 == wanted } }
    guard
      let classifier = try? RandomFeatureClassifier.choosing(
        penalties: penalties, rows: lessons.map(\.1), labels: lessons.map(\.0), classes: classes,
        ClassifierPlan(features: 100, seed: weigher.plan.seed)
      ).classifier
    else { return nil }
    let recovery = RecoveryTable(
      chances: rows.suffix(held).map { classifier.probabilities($0.payload.1) },
      truths: rows.suffix(held).map(\.payload.0), explanations: classes)
    // The lessons show every explanation equally often: the priors come in here.
    let chances = classifier.probabilities(record.observed)
    let weighed = zip(chances, ensemble.explanations).map { $0 * $1.weight }
    let total = weighed.reduce(0, +)
    return SecondRoute(
      posterior: weighed.map { $0 / max(total, 1e-300) },
      recovery: recovery, lessons: rows.count)
  }
}

extension Weigher {
  /// Whether the case's explanations can be told apart at all, by `plan.lessons` free runs of which a
  /// fifth is held back; nil where there is nothing to learn from. Cost: a run for each lesson.
  public func recovery(threads: Int) async -> RecoveryTable? {
    await SecondRoute.taken(by: self, threads: threads) { _ in }?.recovery
  }
}

/// The record as a row of numbers, and what a run would have been reported as.
struct RecordFeatures: Sendable {
  /// What was reported.
  let observed: [Double]
  private let scored: [EvidenceModel.Scored]
  private let moves: [(id: String, hour: Int)]
  private let lastHour: Int

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
  /// with misses and false alarms, moves as they were.
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
      let hour = run.hour(of: move.id).flatMap { $0 <= lastHour ? $0 : nil }
      row += hour.map { [1, Double($0) / 24] } ?? [0, .nan]
    }
    return row
  }
}
