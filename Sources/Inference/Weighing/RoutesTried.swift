import RandomStreams
import Simulation

/// Both routes shown the same simulated crises, whose explanation is known.
public struct RoutesTried: Sendable {
  /// What the main route made of them, and the classifier; priors alike.
  public let main: RecoveryTable
  public let second: RecoveryTable
  /// Crises whose record the main route could not produce under any explanation; they are in neither table.
  public let impossible: Int
}

extension Weigher {
  /// Weighs `crises` free runs of known explanation, by turns, reported with the errors of the record's
  /// sources; each with `trial`, the seed its own. The classifier learns from `plan.lessons` other runs.
  ///
  /// Nil where there is nothing to learn from. Throws `CancellationError`. Cost: a weighing for each
  /// crisis.
  public func tried(
    on crises: Int, trial: WeighingPlan, threads: Int,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> RoutesTried? {
    let record = RecordFeatures(self)
    let learnt = await LearntRecords(
      self, record, lessons: plan.lessons, threads: threads, progress: { _ in })
    guard let learnt else { return nil }
    let family = StreamFamily(seed: plan.seed, run: 0x7121_A1)
    let classes = ensemble.explanations.count
    let alike = Array(repeating: 1 / Double(max(1, classes)), count: classes)
    var lessons: [LearntRecords.Lesson] = []
    var chances: [[Double]] = []
    var impossible = 0
    for number in 0..<crises {
      // A run number far from those of other requests, so that no run is used twice.
      let (explanation, run) = freeRun(0x6000_0000, number)
      var luck = family.stream(Purpose("trial.noise"), tick: number)
      let row = record.reported(by: run, &luck)
      var plan = trial
      plan.seed = trial.seed &+ UInt64(number)
      let weigher = Weigher(
        ensemble, known: SimulatedRecord(run, told: row, record, self).known, table: model.table,
        plan: plan)
      let found = try await weigher.weigh(threads: threads)
      let posterior = EvidenceArithmetic.posterior(
        logEvidences: found.explanations.map(\.logEvidence), priors: alike)
      progress(number + 1)
      guard let posterior else {
        impossible += 1
        continue
      }
      lessons.append((explanation, row))
      chances.append(posterior)
    }
    return RoutesTried(
      main: RecoveryTable(
        chances: chances, truths: lessons.map(\.explanation), explanations: classes),
      second: learnt.recovery(of: lessons), impossible: impossible)
  }
}
