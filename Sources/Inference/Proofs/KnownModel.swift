import RandomStreams

/// A model whose evidence and posterior are known in closed form.
public struct KnownModel: Sendable {
  /// Stable name and a name in words.
  public let id: String
  public let title: String
  /// Number of standard normals it needs.
  public let dimensions: Int
  /// The exact log evidence.
  public let logEvidence: Double
  /// The exact mean and standard deviation of its one parameter given the data.
  public let mean: Double
  public let deviation: Double
  /// Log likelihood and the parameter.
  public let evaluate: @Sendable (Candidate) -> Evaluation<Double>

  /// Evidence, mean and deviation as the tempered sampler finds them, against the closed form.
  /// About 0.2 s.
  public func proofs(seed: UInt64) -> [Proof] {
    let plan = TemperingPlan(
      dimensions: dimensions, particles: 1000, islands: 8, moves: 3, seed: seed)
    let result = TemperedSampler.run(plan, each: evaluate)
    let particles = result.particles
    let found = MarginalFigures(
      values: particles.map(\.payload), weights: particles.map { Elementary.exp($0.logWeight) },
      levels: 1)
    return [
      Proof(
        id: "\(id).evidence", title: title,
        claim: "The log evidence is the closed form's within .05.",
        measured: (result.logEvidence - logEvidence).magnitude, .atMost, 0.05),
      Proof(
        id: "\(id).mean", title: title,
        claim: "The posterior mean is the closed form's within .05 posterior deviations.",
        measured: (found.mean - mean).magnitude / deviation, .atMost, 0.05),
      Proof(
        id: "\(id).deviation", title: title,
        claim: "The posterior deviation is the closed form's within 5%.",
        measured: (found.deviation / deviation - 1).magnitude, .atMost, 0.05),
    ]
  }
}
