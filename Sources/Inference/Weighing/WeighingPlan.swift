/// How hard to weigh.
public struct WeighingPlan: Sendable, Equatable {
  /// Particles of an island, islands, and rungs of the ladder.
  public var particles: Int
  public var islands: Int
  public var rungs: Int
  /// Rounds of moves at the top, whose runs all count.
  public var rounds: Int
  /// When the islands go on after `rounds`; nil: never.
  public var agreement: TemperingPlan.Agreement?
  /// Share of the particles that each step up the ladder must leave effective; rungs are then the
  /// most allowed. 0: a fixed ladder.
  public var share = 0.85
  /// Free runs that the second route learns from.
  public var lessons: Int
  /// Free runs that tell how rare what was reported is.
  public var rehearsals = 400
  /// Weighed runs that are continued for a forecast, about.
  public var continued = 400
  /// Seed of all luck.
  public var seed: UInt64

  /// A plan; the usual one takes under two minutes on two cores.
  public init(
    particles: Int = 120, islands: Int = 4, rungs: Int = 48, rounds: Int = 19, lessons: Int = 2000,
    seed: UInt64
  ) {
    self.particles = particles
    self.islands = islands
    self.rungs = rungs
    self.rounds = rounds
    self.lessons = lessons
    self.seed = seed
  }

  /// The most conditioned runs.
  public var runs: Int {
    particles * islands * (rungs + max(rounds, agreement?.rounds ?? 0) + 1)
  }
}
