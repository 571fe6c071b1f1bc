/// Probabilities of classes from inputs, learned from examples: multinomial logistic regression on
/// the inputs and on random features of them.
///
/// Inputs that are not finite count as missing: they take the mean, and a flag says so. Inputs are
/// standardised and held within 6 deviations; heavy tails are better given as logarithms.
///
/// ```swift
/// let classifier = try RandomFeatureClassifier.fit(
///   rows: simulated, labels: explanations, classes: 5, ClassifierPlan(seed: 1))
/// classifier.probabilities(observed)  // five numbers that sum to 1
/// ```
public struct RandomFeatureClassifier: Sendable {
  /// Number of classes.
  public let classes: Int
  /// Steps that the fit took.
  public let steps: Int
  private let map: FeatureMap
  /// Feature by feature, class by class within a feature.
  private let coefficients: [Double]

  /// Fits the penalised log loss; the same examples and seed give the same bits.
  ///
  /// Throws ``ClassifierFault``. 10,000 rows of 60 inputs with 200 features and 5 classes take
  /// about 2 s.
  public static func fit(
    rows: [[Double]], labels: [Int], classes: Int, _ plan: ClassifierPlan
  ) throws(ClassifierFault) -> RandomFeatureClassifier {
    try check(rows, labels, classes)
    let map = FeatureMap(rows, features: plan.features, seed: plan.seed)
    let loss = MultinomialLoss(
      features: rows.flatMap(map.features), labels: labels, width: map.count, classes: classes,
      penalty: plan.penalty)
    guard let bound = Cholesky(loss.curvature(), size: map.count) else { throw .singular }
    var search = QuasiNewton { gradient in
      Self.byClass(gradient, classes: classes, bound.solve)
    }
    let start = [Double](repeating: 0, count: map.count * classes)
    let found = search.minimum(
      from: start, steps: plan.steps, tolerance: 1e-7, of: loss.callAsFunction)
    return RandomFeatureClassifier(
      classes: classes, steps: found.steps, map: map, coefficients: found.point)
  }

  /// The probability of each class; inputs that lack count as missing.
  public func probabilities(_ row: [Double]) -> [Double] {
    var scores = [Double](repeating: 0, count: classes)
    for (feature, value) in map.features(row).enumerated() {
      for k in 0..<classes { scores[k] += value * coefficients[feature * classes + k] }
    }
    _ = MultinomialLoss.normalise(&scores, label: 0)
    return scores
  }

  private static func check(
    _ rows: [[Double]], _ labels: [Int], _ classes: Int
  ) throws(ClassifierFault) {
    guard let first = rows.first, rows.count == labels.count else {
      throw .rows(rows.count, labels: labels.count)
    }
    for (index, row) in rows.enumerated() where row.count != first.count {
      throw .width(row: index, wanted: first.count, got: row.count)
    }
    for (index, label) in labels.enumerated() where label < 0 || label >= classes {
      throw .label(row: index, label: label, classes: classes)
    }
  }

  /// Applies `solve` to the part of each class.
  private static func byClass(
    _ values: [Double], classes: Int, _ solve: ([Double]) -> [Double]
  ) -> [Double] {
    var result = values
    for k in 0..<classes {
      let part = stride(from: k, to: values.count, by: classes).map { values[$0] }
      for (feature, value) in solve(part).enumerated() { result[feature * classes + k] = value }
    }
    return result
  }
}
