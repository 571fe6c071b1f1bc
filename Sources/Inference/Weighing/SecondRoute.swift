import Simulation

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

  /// Learns and judges; nil where there is nothing to learn from or the fit fails.
  static func taken(
    by weigher: Weigher, threads: Int, progress: @Sendable (Int) -> Void
  ) async -> SecondRoute? {
    let record = RecordFeatures(weigher)
    guard
      let learnt = await LearntRecords(
        weigher, record, lessons: weigher.plan.lessons, threads: threads, progress: progress)
    else { return nil }
    // The lessons show every explanation equally often: the priors come in here.
    let chances = learnt.classifier.probabilities(record.observed)
    let weighed = zip(chances, weigher.ensemble.explanations).map { $0 * $1.weight }
    let total = weighed.reduce(0, +)
    return SecondRoute(
      posterior: weighed.map { $0 / max(total, 1e-300) },
      recovery: learnt.recovery(of: learnt.held), lessons: learnt.lessons)
  }
}

extension Weigher {
  /// Whether the case's explanations can be told apart at all, by `plan.lessons` free runs of which a
  /// fifth is held back; nil where there is nothing to learn from. Cost: a run for each lesson.
  public func recovery(threads: Int) async -> RecoveryTable? {
    await SecondRoute.taken(by: self, threads: threads) { _ in }?.recovery
  }
}
