/// A weighted distance between simulated and observed summaries, and how far is near enough.
///
/// Each summary is divided by its median absolute deviation over the latest simulations, so that
/// the distance adapts to the region reached (Prangle 2017, doi:10.1214/16-BA1002).
public struct SummaryDistance: Sendable, Equatable {
  /// One factor per summary, 1 / deviation. Where no simulation differs from another, their gap to
  /// the observed value takes the deviation's place; 0 if there is no gap either.
  public let weights: [Double]
  /// The threshold.
  public internal(set) var threshold = Double.infinity
  let observed: [Double]

  /// The distance fitted to simulations. Summaries that are not finite do not count. Costs a sort
  /// per summary.
  init(observed: [Double], simulated: [[Double]]) {
    self.observed = observed
    weights = observed.indices.map { column in
      let values = simulated.map { $0[column] }.filter(\.isFinite)
      let scale = Self.deviation(values)
      if scale > 0 { return 1 / scale }
      let gap = ((values.first ?? observed[column]) - observed[column]).magnitude
      return gap > 0 ? 1 / gap : 0
    }
  }

  /// The distance of a run; infinity if one of its summaries is not finite, or their number wrong.
  public func callAsFunction(_ summaries: [Double]) -> Double {
    guard summaries.count == weights.count else { return .infinity }
    var sum = 0.0
    for column in weights.indices {
      let gap = (summaries[column] - observed[column]) * weights[column]
      sum += gap * gap
    }
    return sum.isFinite ? sum.squareRoot() : .infinity
  }

  /// Median absolute deviation about the median; the mean one where the median is 0.
  private static func deviation(_ values: [Double]) -> Double {
    let middle = MarginalFigures.quantile(0.5, ofSorted: values.sorted())
    let gaps = values.map { ($0 - middle).magnitude }.sorted()
    let median = MarginalFigures.quantile(0.5, ofSorted: gaps)
    return median > 0 ? median : gaps.reduce(0, +) / Double(max(1, gaps.count))
  }
}
