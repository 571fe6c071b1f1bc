import RandomStreams

/// A choice among models by their prior shares, made by one standard normal score.
public struct ModelChoice: Sendable, Equatable {
  /// Prior share of each model, 0...1, together 1.
  public let shares: [Double]

  /// A choice; negative shares and NaN count as 0, and nothing is chosen if none is left.
  public init(shares: [Double]) {
    let wanted = shares.map { $0 > 0 && $0 < .infinity ? $0 : 0 }
    let sum = wanted.reduce(0, +)
    self.shares = sum > 0 ? wanted.map { $0 / sum } : wanted
  }

  /// The model that a score stands for; 0 if there is none.
  public func model(_ score: Double) -> Int {
    let place = Elementary.normalDistribution(score)
    var sum = 0.0
    for (model, share) in shares.enumerated() {
      sum += share
      if place < sum { return model }
    }
    return shares.lastIndex { $0 > 0 } ?? 0
  }

  /// A score for another model than `score` stands for, drawn by the prior among the others, and the
  /// log of what that move has to be accepted by (Liu 1996, doi:10.1093/biomet/83.3.681: a chain that
  /// never proposes where it is moves more). Nil where there is no other.
  func other(
    than score: Double, _ luck: inout RandomStream
  ) -> (score: Double, logRatio: Double)? {
    let old = model(score)
    guard shares.indices.contains(old), shares[old] < 1 else { return nil }
    var left = luck.uniform() * (1 - shares[old])
    var start = 0.0
    for (model, share) in shares.enumerated() {
      defer { start += share }
      guard model != old, share > 0 else { continue }
      guard left < share else {
        left -= share
        continue
      }
      let new = Elementary.normalQuantile(min(1 - 1e-12, max(1e-12, start + left)))
      guard self.model(new) != old else { return nil }
      let (from, to) = (shares[old], shares[self.model(new)])
      return (new, Elementary.log((1 - from) / (1 - to)))
    }
    return nil
  }
}
