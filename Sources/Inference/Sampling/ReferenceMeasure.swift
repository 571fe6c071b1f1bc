/// A normal distribution with independent parts, fitted to particles: what proposals drift towards.
struct ReferenceMeasure: Sendable {
  private(set) var mean: [Double]
  private(set) var deviation: [Double]

  /// Weight of the prior in the fit, in particles; it holds the fit of few particles back.
  private static var caution: Double { 10 }

  /// The standard normal prior.
  init(dimensions: Int) {
    mean = Array(repeating: 0, count: dimensions)
    deviation = Array(repeating: 1, count: dimensions)
  }

  /// Fitted to states of equal weight, of which there is at least one.
  init(_ states: [Candidate], dimensions: Int) {
    self.init(dimensions: dimensions)
    let count = Double(states.count)
    for state in states {
      for k in mean.indices { mean[k] += state.z[k] }
    }
    for k in mean.indices { mean[k] /= count + Self.caution }
    var squares = Array(repeating: Self.caution, count: dimensions)
    for state in states {
      for k in mean.indices { squares[k] += (state.z[k] - mean[k]) * (state.z[k] - mean[k]) }
    }
    for k in mean.indices { deviation[k] = (squares[k] / (count + Self.caution)).squareRoot() }
  }

  /// ln of the prior's density over this one's, up to a constant.
  func logPriorRatio(_ z: [Double]) -> Double {
    var sum = 0.0
    for k in z.indices {
      let score = (z[k] - mean[k]) / deviation[k]
      sum += score * score - z[k] * z[k]
    }
    return sum / 2
  }
}
