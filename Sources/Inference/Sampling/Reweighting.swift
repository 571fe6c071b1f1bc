import RandomStreams

/// Importance reweighting of particles to other evidence, without new simulations.
public struct Reweighting: Sendable, Equatable {
  /// Normalised weights; all 0 if nothing is left.
  public let weights: [Double]
  /// Effective sample size of the new weights, (sum)^2 / (sum of squares): Kong 1992. Small ones
  /// say that the sampler has to run again.
  public let effectiveSize: Double
  /// Change of the log evidence: ln of the mean of exp(change) under the old weights.
  public let logEvidenceChange: Double

  /// Adds `logChanges` to `logWeights`, one each per particle; NaN counts as impossible, a missing
  /// change as none.
  public init(logWeights: [Double], logChanges: [Double]) {
    let old = logWeights.map { $0.isNaN ? -.infinity : $0 }
    let new = old.indices.map { index -> Double in
      let sum = old[index] + (index < logChanges.count ? logChanges[index] : 0)
      return sum < .infinity ? sum : -.infinity
    }
    let before = EvidenceArithmetic.logSumExp(old)
    let after = EvidenceArithmetic.logSumExp(new)
    guard before > -.infinity, after > -.infinity else {
      weights = old.map { _ in 0 }
      effectiveSize = 0
      logEvidenceChange = -.infinity
      return
    }
    weights = new.map { Elementary.exp($0 - after) }
    effectiveSize = 1 / weights.reduce(0) { $0 + $1 * $1 }
    logEvidenceChange = after - before
  }
}
