import RandomStreams

/// A weighted mean whose members hang together in clusters: twins that share their unknowns, or
/// weighed runs that descend from one first run.
///
/// The error is that of clusters as wholes (Liang and Zeger 1986, doi:10.1093/biomet/73.1.13, with
/// C / (C - 1) for C clusters), so copies of one run never count as several.
public struct ClusteredMean: Sendable, Equatable {
  /// One member: its value, its weight (at least 0, any scale) and the number of its cluster.
  public struct Member: Sendable, Equatable {
    /// The value; what is not finite is left out.
    public var value: Double
    /// Its weight.
    public var weight: Double
    /// Members with one number hang together.
    public var cluster: Int

    /// A member.
    public init(_ value: Double, weight: Double = 1, cluster: Int) {
      self.value = value
      self.weight = weight
      self.cluster = cluster
    }
  }
  /// The mean; NaN of none.
  public let mean: Double
  /// Standard error of the mean; infinite for fewer than two clusters.
  public let standardError: Double
  /// Effective number of clusters: (sum of weights)^2 / (sum of squares of the clusters' weights).
  public let effectiveSize: Double
  /// Mean of each cluster, in the order of their numbers.
  public let clusterMeans: [Double]
  /// Members that were counted, and those left out because their value is not finite.
  public let count: Int
  public let undefined: Int

  /// The mean of some members. O(n log n).
  public init(_ members: [Member]) {
    let usable = members.filter { $0.value.isFinite && $0.weight > 0 && $0.weight.isFinite }
    var weights: [Int: Double] = [:]
    var sums: [Int: Double] = [:]
    for member in usable {
      weights[member.cluster, default: 0] += member.weight
      sums[member.cluster, default: 0] += member.weight * member.value
    }
    let clusters = weights.keys.sorted()
    let total = clusters.reduce(0) { $0 + (weights[$1] ?? 0) }
    let mean = total > 0 ? clusters.reduce(0) { $0 + (sums[$1] ?? 0) } / total : .nan
    let squares = clusters.reduce(0.0) { sum, cluster in
      let gap = (sums[cluster] ?? 0) - (weights[cluster] ?? 0) * mean
      return sum + gap * gap
    }
    let size = Double(clusters.count)
    self.mean = mean
    standardError =
      clusters.count > 1 ? (squares * size / (size - 1)).squareRoot() / total : .infinity
    let weightSquares = clusters.reduce(0.0) { sum, cluster in
      let weight = weights[cluster] ?? 0
      return sum + weight * weight
    }
    effectiveSize = weightSquares > 0 ? total * total / weightSquares : 0
    clusterMeans = clusters.map { (sums[$0] ?? 0) / (weights[$0] ?? 1) }
    count = usable.count
    undefined = members.count - usable.count
  }

  /// The mean with the interval that holds the true one with probability `level`, if means of
  /// clusters are near normal (Student, with as many degrees of freedom as the effective number of
  /// clusters less 1). Without limits where fewer than two clusters are defined.
  public func estimate(level: Double = 0.9) -> Estimate {
    guard standardError.isFinite else { return Estimate(mean, low: -.infinity, high: .infinity) }
    guard standardError > 0 else { return Estimate(mean, low: mean, high: mean) }
    let freedom = max(1, effectiveSize - 1)
    let reach = StudentQuantile.twoSided(tails: 1 - level, freedom: freedom) * standardError
    return Estimate(mean, low: mean - reach, high: mean + reach)
  }
}
