/// One state of a sampler: a candidate and what the model answered.
public struct Particle<Payload: Sendable>: Sendable {
  /// Parameters and luck.
  public var candidate: Candidate
  /// Log likelihood; minus infinity if the run cannot produce the evidence.
  public var logLikelihood: Double
  /// What the model handed over with the run.
  public var payload: Payload
  /// Number of the first particle of the island that this one descends from.
  public var ancestor: Int
  /// Number of the evaluation it stands for; copies made by resampling share it.
  public var state: Int
}

/// A particle of the pooled result with its share of the posterior.
public struct WeightedParticle<Payload: Sendable>: Sendable {
  /// Parameters and luck.
  public var candidate: Candidate
  /// Log likelihood of its run.
  public var logLikelihood: Double
  /// Logarithm of its share; the shares of all particles of a result sum to 1.
  public var logWeight: Double
  /// What the model handed over with the run.
  public var payload: Payload
  /// The island that it lived on, from 0.
  public var island: Int
  /// Number of the first particle of the island that it descends from.
  public var ancestor: Int
  /// Number of the evaluation it stands for on its island; copies share it.
  public var state: Int

  /// A number that particles share if they descend from one first particle of one island, which has
  /// `particles` of them.
  func lineage(of particles: Int) -> Int { island * max(1, particles) + ancestor }
}
