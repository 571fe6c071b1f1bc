import RandomStreams

/// The penalised mean log loss of multinomial logistic regression, and its gradient.
///
/// Coefficients lie feature by feature, class by class within a feature. The first feature, the
/// constant 1, is not penalised beyond what keeps the fit unique.
struct MultinomialLoss: Sendable {
  /// Row by row.
  let features: [Double]
  let labels: [Int]
  let width: Int
  let classes: Int
  let penalty: Double

  /// Penalty of the constant feature.
  private static var trace: Double { 1e-6 }

  /// Loss and gradient at `coefficients`. Costs 4 x rows x features x classes operations.
  func callAsFunction(_ coefficients: [Double]) -> (loss: Double, gradient: [Double]) {
    var gradient = [Double](repeating: 0, count: coefficients.count)
    var scores = [Double](repeating: 0, count: classes)
    var loss = 0.0
    for row in labels.indices {
      score(row, coefficients, into: &scores)
      loss += Self.normalise(&scores, label: labels[row])
      scores[labels[row]] -= 1
      add(row, scores, to: &gradient)
    }
    let share = 1 / Double(labels.count)
    loss *= share
    for index in coefficients.indices {
      let pull = self.pull(index / classes) * coefficients[index]
      loss += 0.5 * pull * coefficients[index]
      gradient[index] = gradient[index] * share + pull
    }
    return (loss, gradient)
  }

  /// Half the features' mean outer product with the penalty on the diagonal: it bounds the second
  /// derivatives for every class at any coefficients (Boehning 1992, doi:10.1007/BF00048682).
  func curvature() -> [Double] {
    var matrix = [Double](repeating: 0, count: width * width)
    let share = 0.5 / Double(labels.count)
    features.withUnsafeBufferPointer { features in
      matrix.withUnsafeMutableBufferPointer { matrix in
        for row in labels.indices {
          let start = row * width
          for i in 0..<width {
            let value = features[start + i] * share
            if value == 0 { continue }
            for j in 0...i { matrix[i * width + j] += value * features[start + j] }
          }
        }
      }
    }
    for i in 0..<width { matrix[i * width + i] += pull(i) }
    return matrix
  }

  private func pull(_ feature: Int) -> Double { feature == 0 ? Self.trace : penalty }

  private func score(_ row: Int, _ coefficients: [Double], into scores: inout [Double]) {
    let classes = self.classes
    for k in 0..<classes { scores[k] = 0 }
    scores.withUnsafeMutableBufferPointer { scores in
      for feature in 0..<width {
        let value = features[row * width + feature]
        let start = feature * classes
        for k in 0..<classes { scores[k] += value * coefficients[start + k] }
      }
    }
  }

  private func add(_ row: Int, _ residuals: [Double], to gradient: inout [Double]) {
    let classes = self.classes
    gradient.withUnsafeMutableBufferPointer { gradient in
      for feature in 0..<width {
        let value = features[row * width + feature]
        let start = feature * classes
        for k in 0..<classes { gradient[start + k] += value * residuals[k] }
      }
    }
  }

  /// Turns scores into probabilities and returns the log loss of the label.
  static func normalise(_ scores: inout [Double], label: Int) -> Double {
    let highest = scores.max() ?? 0
    let own = scores[label] - highest
    var sum = 0.0
    for k in scores.indices {
      scores[k] = Elementary.exp(scores[k] - highest)
      sum += scores[k]
    }
    for k in scores.indices { scores[k] /= sum }
    return Elementary.log(sum) - own
  }
}
