import RandomStreams

/// What all islands found together.
public struct TemperedResult<Payload: Sendable>: Sendable {
  /// The islands one by one.
  public let islands: [IslandResult<Payload>]
  /// Logarithm of the mean of the islands' evidences.
  public let logEvidence: Double
  /// Standard error of ``logEvidence``: the largest of what the islands state, what their spread
  /// in logarithms implies and what their spread in evidence implies. Infinite if an island failed.
  public let standardError: Double
  /// Standard deviation of the islands' log evidences.
  public let spread: Double
  /// Largest less smallest log evidence of an island.
  public let disagreement: Double

  init(_ islands: [IslandResult<Payload>]) {
    self.islands = islands
    let logs = islands.map(\.logEvidence)
    let pooled = EvidenceArithmetic.logMeanExp(logs)
    logEvidence = pooled
    guard let low = logs.min(), let high = logs.max(), low > -.infinity else {
      (standardError, spread, disagreement) = (.infinity, .infinity, .infinity)
      return
    }
    let count = Double(logs.count)
    let root = count.squareRoot()
    let stated = islands.reduce(0) { $0 + $1.standardError * $1.standardError }
    let shares = logs.map { Elementary.exp($0 - pooled) }
    disagreement = high - low
    spread = Self.deviation(logs)
    standardError = max(
      stated.squareRoot() / count, spread / root, Self.deviation(shares) / root)
  }

  /// Evaluations used by all islands.
  public var simulations: Int { islands.reduce(0) { $0 + $1.simulations } }

  /// Whether any island's ladder ran out of rungs, or none of its particles was possible.
  public var isStuck: Bool { islands.contains { $0.isStuck || $0.possibleShare == 0 } }

  /// Every particle with its share of the posterior: islands count by their evidence. Empty if no
  /// island has any evidence.
  public var particles: [WeightedParticle<Payload>] {
    guard logEvidence > -.infinity else { return [] }
    return islands.enumerated().flatMap { number, island in
      let count = Double(islands.count) * Double(island.particles.count)
      let logWeight = island.logEvidence - logEvidence - Elementary.log(count)
      return island.particles.map {
        WeightedParticle(
          candidate: $0.candidate, logLikelihood: $0.logLikelihood, logWeight: logWeight,
          payload: $0.payload, island: number, ancestor: $0.ancestor, state: $0.state)
      }
    }
  }

  /// Effective number of different particles, islands counting by their evidence.
  public var effectiveSize: Double {
    let total = EvidenceArithmetic.logSumExp(islands.map(\.logEvidence))
    guard total > -.infinity else { return 0 }
    let variance = islands.reduce(0) { sum, island in
      let share = Elementary.exp(island.logEvidence - total)
      return share > 0 ? sum + share * share / island.effectiveSize : sum
    }
    return 1 / variance
  }

  /// Standard deviation with n - 1.
  private static func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(max(1, values.count - 1))).squareRoot()
  }
}
