/// How a tempered sampler is to work.
public struct TemperingPlan: Sendable, Equatable {
  /// The temperatures, from the prior (0) to the posterior (1).
  public enum Ladder: Sendable, Equatable {
    /// Temperatures (k / `rungs`)^2.5.
    case fixed(rungs: Int)
    /// Each step as long as the conditional effective sample size stays above `share` of the
    /// particles (Zhou, Johansen & Aston 2016, doi:10.1080/10618600.2015.1060885); step number
    /// `limit` goes all the way to 1, and the island is called stuck.
    case adaptive(share: Double, limit: Int)
  }

  /// What islands are to agree on before they stop. Rounds go on, a quarter of the first number at a time, until
  /// the share of every likely model differs between islands by no more: a fixed-width stopping rule (Glynn &
  /// Whitt 1992; Flegal, Haran & Jones 2008, doi:10.1214/08-STS257).
  public struct Agreement: Sendable, Equatable {
    /// Largest less smallest logarithm of a model's share on an island, nats.
    public let within: Double
    /// Mean share from which a model counts as likely.
    public let likely: Double
    /// The most rounds, those before the first look included.
    public let rounds: Int

    /// A rule; ends after `rounds` whatever the islands say.
    public init(within: Double, likely: Double = 0.05, rounds: Int) {
      self.within = within
      self.likely = likely
      self.rounds = min(max(rounds, 0), 100_000)
    }
  }

  /// Number of parameters, that is of standard normals.
  public let dimensions: Int
  /// Leading parameters that choose rather than measure something, the model first, then luck that can
  /// be changed by parts: two moves in five (at the top three) draw one of these anew, the others leave
  /// them as they are.
  public let selectors: Int
  /// How the first selector chooses, if it is known: moves can then propose another model than the one
  /// that is held.
  public let models: ModelChoice?
  /// Particles of one island, at least 2.
  public let particles: Int
  /// Independent islands, at least 4: their spread is the error that counts.
  public let islands: Int
  /// Moves of every particle on each rung, at least 1.
  public let moves: Int
  /// Further moves of every particle at temperature 1; what they pass through is kept as a trail.
  public let rounds: Int
  /// When the islands go on after their rounds; nil: never.
  public let agreement: Agreement?
  /// The temperatures.
  public let ladder: Ladder
  /// Seed of all luck of the sampler.
  public let seed: UInt64

  /// A plan; numbers out of range count as the nearest end of it.
  public init(
    dimensions: Int, selectors: Int = 0, models: ModelChoice? = nil, particles: Int = 128,
    islands: Int = 4, moves: Int = 1, rounds: Int = 0, agreement: Agreement? = nil,
    ladder: Ladder = .adaptive(share: 0.6, limit: 40), seed: UInt64
  ) {
    self.models = models
    self.dimensions = min(max(dimensions, 0), 100_000)
    self.selectors = min(max(selectors, 0), self.dimensions)
    self.particles = min(max(particles, 2), 1 << 22)
    self.islands = min(max(islands, 4), 4096)
    self.rounds = min(max(rounds, 0), 100_000)
    self.moves = min(max(moves, 1), 100_000)
    self.agreement = agreement
    self.ladder = ladder.inRange
    self.seed = seed
  }

  /// The most simulations that the plan can cost.
  public var largestBudget: Int {
    islands * particles * (1 + moves * ladder.rungs + max(rounds, agreement?.rounds ?? 0))
  }
}

extension TemperingPlan.Ladder {
  /// The most rungs above the prior.
  var rungs: Int {
    switch self {
    case .fixed(let rungs): rungs
    case .adaptive(_, let limit): limit
    }
  }

  fileprivate var inRange: Self {
    switch self {
    case .fixed(let rungs):
      return .fixed(rungs: min(max(rungs, 1), 10_000))
    case .adaptive(let share, let limit):
      let share = share > 0.01 ? min(share, 0.999) : 0.01
      return .adaptive(share: share, limit: min(max(limit, 1), 10_000))
    }
  }
}
