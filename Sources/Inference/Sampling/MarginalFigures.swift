/// A distribution of one number in figures: mean, deviation and evenly spaced quantiles.
public struct MarginalFigures: Sendable, Equatable {
  /// Mean and standard deviation.
  public let mean: Double
  public let deviation: Double
  /// Quantiles at (k + 1/2) / n for k = 0..<n, ascending.
  public let quantiles: [Double]

  /// Figures from elsewhere.
  public init(mean: Double, deviation: Double, quantiles: [Double]) {
    self.mean = mean
    self.deviation = deviation
    self.quantiles = quantiles
  }

  /// Figures of weighted values; weights that are not positive, and values that are NaN, do not
  /// count. NaN for none. Costs a sort.
  public init(values: [Double], weights: [Double], levels: Int) {
    let pairs = zip(values, weights).filter { $0.1 > 0 && !$0.0.isNaN }.sorted { $0.0 < $1.0 }
    let total = pairs.reduce(0) { $0 + $1.1 }
    let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 } / total
    let variance = pairs.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
    self.mean = mean
    deviation = variance.squareRoot()
    quantiles = Self.quantiles(pairs, total: total, levels: levels)
  }

  /// The marginal Wasserstein distance to `reference` in units of its standard deviation: the mean
  /// gap between quantiles. NaN unless both have as many.
  public func distance(to reference: MarginalFigures) -> Double {
    guard quantiles.count == reference.quantiles.count, !quantiles.isEmpty else { return .nan }
    let gaps = zip(quantiles, reference.quantiles).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
    return gaps / Double(quantiles.count) / reference.deviation
  }

  /// Value at which the running weight passes each level.
  private static func quantiles(
    _ pairs: [(Double, Double)], total: Double, levels: Int
  ) -> [Double] {
    guard !pairs.isEmpty else { return [] }
    var index = 0
    var reached = pairs[0].1
    return (0..<max(0, levels)).map { level in
      let wanted = (Double(level) + 0.5) / Double(levels) * total
      while index < pairs.count - 1 && reached < wanted {
        index += 1
        reached += pairs[index].1
      }
      return pairs[index].0
    }
  }

  /// Quantile of ascending values, interpolated; `level` in 0...1, NaN for no values.
  public static func quantile(_ level: Double, ofSorted values: [Double]) -> Double {
    guard let last = values.indices.last, !level.isNaN else { return .nan }
    let place = min(1, max(0, level)) * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }
}
