/// How an approximate computation without likelihood is to work.
public struct ApproximatePlan: Sendable, Equatable {
  /// The summaries that were observed.
  public let observed: [Double]
  /// Number of parameters, that is of standard normals.
  public let dimensions: Int
  /// How many of them, the first ones, choose: a move draws one of these anew.
  public let selectors: Int
  /// Particles, at least 2.
  public let particles: Int
  /// Draws from the prior of which the nearest become the first particles; at least as many, and to
  /// be below the budget.
  public let start: Int
  /// Share of particles within the next threshold, in 0.05...0.95.
  public let quantile: Double
  /// The most thresholds.
  public let generations: Int
  /// The most simulations, roughly: a round that was begun is finished.
  public let budget: Int
  /// Stops when a smaller share of moves is accepted.
  public let leastAcceptance: Double
  /// Stops before fewer than so many effective families are left, which descend from one draw each.
  public let leastFamilies: Int
  /// Seed of all luck of the sampler.
  public let seed: UInt64

  /// A plan; numbers out of range count as the nearest end of it.
  public init(
    observed: [Double], dimensions: Int, selectors: Int = 0, particles: Int = 1000,
    start: Int = 0, quantile: Double = 0.5, generations: Int = 30, budget: Int = 100_000,
    leastAcceptance: Double = 0.02, leastFamilies: Int = 0, seed: UInt64
  ) {
    self.observed = observed
    self.dimensions = min(max(dimensions, 0), 100_000)
    self.selectors = min(max(selectors, 0), self.dimensions)
    self.particles = min(max(particles, 2), 1 << 22)
    self.start = min(max(start, self.particles), 1 << 22)
    self.quantile = quantile > 0.05 ? min(quantile, 0.95) : 0.05
    self.generations = min(max(generations, 1), 10_000)
    self.budget = max(budget, 1)
    self.leastAcceptance = leastAcceptance
    self.leastFamilies = leastFamilies
    self.seed = seed
  }
}
