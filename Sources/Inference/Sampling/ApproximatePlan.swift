/// How an approximate computation without likelihood is to work.
public struct ApproximatePlan: Sendable, Equatable {
  /// The summaries that were observed.
  public let observed: [Double]
  /// Number of parameters, that is of standard normals.
  public let dimensions: Int
  /// Particles, at least 2.
  public let particles: Int
  /// Share of particles within the next threshold, in 0.05...0.95.
  public let quantile: Double
  /// The most thresholds.
  public let generations: Int
  /// The most simulations, roughly: a round that was begun is finished.
  public let budget: Int
  /// Stops when a smaller share of moves is accepted.
  public let leastAcceptance: Double
  /// Seed of all luck of the sampler.
  public let seed: UInt64

  /// A plan; numbers out of range count as the nearest end of it.
  public init(
    observed: [Double], dimensions: Int, particles: Int = 1000, quantile: Double = 0.5,
    generations: Int = 30, budget: Int = 100_000, leastAcceptance: Double = 0.02, seed: UInt64
  ) {
    self.observed = observed
    self.dimensions = min(max(dimensions, 0), 100_000)
    self.particles = min(max(particles, 2), 1 << 22)
    self.quantile = quantile > 0.05 ? min(quantile, 0.95) : 0.05
    self.generations = min(max(generations, 1), 10_000)
    self.budget = max(budget, 1)
    self.leastAcceptance = leastAcceptance
    self.seed = seed
  }
}
