import RandomStreams

/// Classifier two-sample test: how well a classifier tells two sets of draws apart (Lopez-Paz &
/// Oquab 2017, arXiv:1610.06545). Half means not at all, 1 perfectly.
public enum TwoSampleTest {
  /// Share of held-out draws put into the right set, by halves; NaN if a set is empty or rows
  /// differ in width. 10,000 draws each take about 3 s.
  public static func accuracy(
    _ first: [[Double]], _ second: [[Double]], features: Int = 100, seed: UInt64
  ) -> Double {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("two samples"))
    var cases = first.map { (row: $0, label: 0, key: luck.next()) }
    cases += second.map { (row: $0, label: 1, key: luck.next()) }
    cases.sort { $0.key < $1.key }
    guard !first.isEmpty, !second.isEmpty else { return .nan }
    let plan = ClassifierPlan(features: features, penalty: 1e-4, seed: seed)
    let halves = (0..<2).map { half in cases.indices.filter { $0 % 2 == half }.map { cases[$0] } }
    let right = (0..<2).compactMap { half -> Int? in
      let learned = try? RandomFeatureClassifier.fit(
        rows: halves[half].map(\.row), labels: halves[half].map(\.label), classes: 2, plan)
      return learned.map { classifier in
        halves[1 - half].count { (classifier.probabilities($0.row)[1] > 0.5) == ($0.label == 1) }
      }
    }
    return right.count == 2 ? Double(right[0] + right[1]) / Double(cases.count) : .nan
  }
}
