extension RandomFeatureClassifier {
  /// Fits with each penalty on four fifths of the rows, takes the one with the least log loss on
  /// the fifth that was held out (every fifth row; the first of equals), and fits all rows with it.
  ///
  /// Returns the classifier and the scores of the chosen penalty on the held-out fifth, by a
  /// classifier that had not seen it. Without penalties, those of `plan`. Throws
  /// ``ClassifierFault``; costs a fit more than there are penalties.
  public static func choosing(
    penalties: [Double], rows: [[Double]], labels: [Int], classes: Int, _ plan: ClassifierPlan
  ) throws(ClassifierFault) -> (classifier: RandomFeatureClassifier, heldOut: ClassScores) {
    guard rows.count == labels.count else { throw .rows(rows.count, labels: labels.count) }
    let known = rows.indices.filter { $0 % 5 != 4 }
    let new = rows.indices.filter { $0 % 5 == 4 }
    var best: (plan: ClassifierPlan, scores: ClassScores)?
    for penalty in penalties.isEmpty ? [plan.penalty] : penalties {
      let trial = ClassifierPlan(
        features: plan.features, penalty: penalty, steps: plan.steps, seed: plan.seed)
      let learned = try fit(
        rows: known.map { rows[$0] }, labels: known.map { labels[$0] }, classes: classes, trial)
      let scores = ClassScores(
        probabilities: new.map { learned.probabilities(rows[$0]) }, labels: new.map { labels[$0] })
      if scores.logLoss < best?.scores.logLoss ?? .infinity { best = (trial, scores) }
    }
    let classifier = try fit(
      rows: rows, labels: labels, classes: classes, best?.plan ?? plan)
    return (classifier, best?.scores ?? ClassScores(probabilities: [], labels: []))
  }
}
