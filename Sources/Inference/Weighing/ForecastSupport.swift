import RandomStreams

/// What continued runs say of an event, and how far they can be told apart: copies of one weighed
/// run, descendants of one first run and runs of one island are not independent.
package struct ForecastSupport {
  package typealias Run = PosteriorForecast.Continued
  private let runs: [Run]
  /// Effective number of different weighed runs: copies count as one.
  package let size: Double

  package init(_ runs: [Run]) {
    self.runs = runs
    let states = Set(runs.map { [$0.island, $0.state] }).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(states.enumerated().map { ($1, $0) }) { first, _ in first }
    size =
      ClusteredMean(
        runs.map { .init(1, weight: $0.weight, cluster: numbers[[$0.island, $0.state]] ?? 0) }
      ).effectiveSize
  }

  /// The probability of an event with its 90% range.
  ///
  /// Half a count for each cell in advance, so that nothing is ever 0 or 1. The range is that of a
  /// beta distribution whose variance is the largest of three: what the number of different runs
  /// leaves open, the spread between lineages, and the spread between islands, the last two with
  /// Student's factor for their number.
  package func share(
    _ id: String, _ label: String, cells: Int, _ holds: (Run) -> Bool
  ) -> PosteriorForecast.Share {
    func mean(_ cluster: (Run) -> Int) -> ClusteredMean {
      ClusteredMean(
        runs.map { .init(holds($0) ? 1 : 0, weight: $0.weight, cluster: cluster($0)) })
    }
    let (lineages, islands) = (mean(\.lineage), mean(\.island))
    let raw = lineages.mean.isNaN ? 0 : lineages.mean
    let p = (raw * size + 0.5) / (size + 0.5 * Double(cells))
    let variance = max(
      p * (1 - p) / (size + 1), Self.inflated(lineages), Self.inflated(islands))
    let count = max(1, p * (1 - p) / variance - 1)
    let beta = Prior.beta(max(1e-3, p * count), max(1e-3, (1 - p) * count))
    return PosteriorForecast.Share(
      id: id, label: label, probability: p, low: min(p, beta.value(standardNormal: -Self.z)),
      high: max(p, beta.value(standardNormal: Self.z)), runsAlone: p)
  }

  private static let z = 1.6448536269514722

  /// The squared error of a mean of few clusters, as a normal one of the same 90% reach would have.
  private static func inflated(_ found: ClusteredMean) -> Double {
    guard found.standardError.isFinite, found.clusterMeans.count > 1 else { return 0 }
    let t = StudentQuantile.twoSided(tails: 0.1, freedom: max(1, found.effectiveSize - 1))
    let error = found.standardError * t / z
    return error * error
  }
}
