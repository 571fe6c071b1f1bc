/// What one island found.
public struct IslandResult<Payload: Sendable>: Sendable {
  /// Log evidence: unbiased on the natural scale for a fixed ladder, nearly so for an adaptive one;
  /// minus infinity if no particle could produce the evidence.
  public let logEvidence: Double
  /// Standard error of it as seen from inside the island: the relative variances of the steps'
  /// weights, added. Too small where islands disagree.
  public let standardError: Double
  /// Its particles, of equal weight.
  public let particles: [Particle<Payload>]
  /// What the rounds at temperature 1 passed through, by weight; the particles themselves where there
  /// were none.
  public let trail: [Particle<Payload>]
  /// The rungs climbed.
  public let rungs: [Rung]
  /// Temperature reached; 1 when done.
  public let temperature: Double
  /// Whether an adaptive ladder ran out of rungs, so that its last step was too long.
  public let isStuck: Bool
  /// Share of the draws from the prior that could produce the evidence at all.
  public let possibleShare: Double
  /// Evaluations used.
  public let simulations: Int
  /// Evaluations that answered NaN or infinity.
  public let invalid: Int

  init(_ island: Island<Payload>) {
    let climb = island.climb
    logEvidence = climb.possibleShare > 0 ? climb.logEvidence : -.infinity
    standardError = climb.possibleShare > 0 ? climb.variance.squareRoot() : .infinity
    particles = island.particles
    trail = island.trail.isEmpty ? island.particles : island.trail
    rungs = climb.rungs
    temperature = climb.temperature
    isStuck = climb.isStuck
    possibleShare = climb.possibleShare
    simulations = climb.simulations
    invalid = climb.invalid
  }

  /// Number of first particles with living descendants; few of them mean a narrow passage.
  public var ancestors: Int { Set(particles.map(\.ancestor)).count }

  /// Effective number of different particles: copies that were never moved count as one.
  public var effectiveSize: Double {
    var copies: [Int: Double] = [:]
    for particle in particles { copies[particle.state, default: 0] += 1 }
    let squares = copies.values.reduce(0) { $0 + $1 * $1 }
    let count = Double(particles.count)
    return squares > 0 ? count * count / squares : 0
  }
}
