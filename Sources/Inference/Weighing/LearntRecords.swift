import RandomStreams
import Simulation

/// What a classifier made of the records of free runs whose explanation is known, all explanations equally
/// often.
struct LearntRecords {
  /// A run's record and its explanation.
  typealias Lesson = (explanation: Int, row: [Double])

  /// Names explanations of a record; priors alike.
  let classifier: RandomFeatureClassifier
  /// A fifth of the lessons, which it has not seen.
  let held: [Lesson]
  /// Runs that were made.
  let lessons: Int
  private let classes: Int

  /// Penalties of which the one that states chances best, on lessons it has not seen, is taken: too
  /// small a one is sure of what it cannot know.
  private static let penalties = [3e-3, 1e-2, 3e-2, 0.1]

  /// Learns from free runs; nil where there is nothing to learn from or the fit fails. Cost: a run for
  /// each lesson.
  init?(
    _ weigher: Weigher, _ record: RecordFeatures, lessons: Int, threads: Int,
    progress: @Sendable (Int) -> Void
  ) async {
    let classes = weigher.ensemble.explanations.count
    guard classes > 1, lessons >= 20 * classes, record.width > 0 else { return nil }
    let rows = await Self.lessons(weigher, record, lessons, threads: threads)
    progress(rows.count)
    let shown = rows.dropLast(rows.count / 5)
    // By explanation: every fifth row then holds out a fifth of each.
    let sorted = (0..<classes).flatMap { wanted in shown.filter { $0.explanation == wanted } }
    guard
      let classifier = try? RandomFeatureClassifier.choosing(
        penalties: Self.penalties, rows: sorted.map(\.row), labels: sorted.map(\.explanation),
        classes: classes, ClassifierPlan(features: 100, seed: weigher.plan.seed)
      ).classifier
    else { return nil }
    self.classifier = classifier
    self.classes = classes
    self.lessons = rows.count
    held = Array(rows.suffix(rows.count / 5))
  }

  /// How it does on lessons that it has not seen.
  func recovery(of unseen: [Lesson]) -> RecoveryTable {
    RecoveryTable(
      chances: unseen.map { classifier.probabilities($0.row) },
      truths: unseen.map(\.explanation), explanations: classes)
  }

  private static func lessons(
    _ weigher: Weigher, _ record: RecordFeatures, _ count: Int, threads: Int
  ) async -> [Lesson] {
    let family = StreamFamily(seed: weigher.plan.seed, run: 0x5EC0_4D)
    return await TemperedSampler.evaluate(Array(0..<count), threads: threads) { number in
      // A run number far from those of other requests, so that no run is used twice.
      let (explanation, run) = weigher.freeRun(0x4000_0000, number)
      var luck = family.stream(Purpose("second-route.noise"), tick: number)
      return Evaluation(
        logWeight: 0, payload: (explanation, record.reported(by: run, &luck)))
    }.map(\.payload)
  }
}
