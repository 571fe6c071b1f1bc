import RandomStreams

/// Draws weighted by a likelihood, tempered so far that enough of them count.
public struct DrawWeights: Sendable, Equatable {
  /// Shares of the draws; they sum to 1.
  public let shares: [Double]
  /// The power to which the likelihood was raised, 0...1: 1 where it is taken whole.
  public let exponent: Double
  /// Effective number of draws, 1 / sum of squared shares (Kish).
  public let effectiveSize: Double

  /// Weights by log-likelihoods, in nats. The exponent is the largest in 0...1 that leaves at least
  /// `floor` draws effective (all of them where there are fewer). Numbers that are not finite weigh
  /// nothing. O(draws).
  public init(_ logLikelihood: [Double], floor: Double) {
    let least = min(max(1, floor), Double(logLikelihood.count))
    func shares(_ power: Double) -> [Double] {
      let logs = logLikelihood.map { $0.isFinite ? power * $0 : -.infinity }
      guard let highest = logs.max(), highest.isFinite else {
        return logs.map { _ in 1 / Double(max(1, logs.count)) }
      }
      let parts = logs.map { Elementary.exp($0 - highest) }
      let total = parts.reduce(0, +)
      return parts.map { $0 / total }
    }
    var (low, high) = (0.0, 1.0)
    if Self.size(shares(1)) >= least {
      low = 1
    } else {
      // The effective number only falls as the exponent grows.
      for _ in 0..<40 {
        let middle = (low + high) / 2
        if Self.size(shares(middle)) >= least { low = middle } else { high = middle }
      }
    }
    exponent = low
    self.shares = shares(low)
    effectiveSize = Self.size(self.shares)
  }

  private static func size(_ shares: [Double]) -> Double {
    let squares = shares.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? 1 / squares : 0
  }
}
