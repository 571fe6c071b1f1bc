import RandomStreams

/// What the weighing found about one explanation.
public struct ExplanationWeight: Sendable {
  /// Id of the explanation.
  public let id: String
  /// Prior, normalised over the explanations.
  public let prior: Double
  /// The power to which its evidence counts against that of the others.
  let power: Double
  /// Log evidence in nats to that power; its standard error is that of its difference to the others, and holds the
  /// spread between islands.
  public let logEvidence: Double
  public let standardError: Double
  /// Its posterior on each island.
  public let byIsland: [Double]
  /// Largest less smallest logarithm of the posterior on an island, nats.
  public var disagreement: Double {
    let logs = byIsland.map(Elementary.log)
    return (logs.max() ?? 0) - (logs.min() ?? 0)
  }
  /// Effective number of different runs.
  public let effectiveSize: Double
  /// Its particles with their shares of the posterior within the explanation; empty if none is left.
  public let particles: [WeightedParticle<WeighedRun>]

  /// The part of a joint result that belongs to explanation number `index` of those with these priors;
  /// where nothing informs, the prior, exactly. Its evidence counts to a power: a model that is not the truth
  /// should not choose between explanations to the letter, even where its runs are made to follow the
  /// record (Gruenwald & van Ommen 2017, doi:10.1214/17-BA1085).
  init(
    id: String, index: Int, priors: [Double], result: TemperedResult<WeighedRun>, isInformed: Bool,
    power: Double
  ) {
    let prior = priors[index]
    (self.id, self.prior, self.power) = (id, prior, power)
    (particles, effectiveSize) = Self.particles(index, result)
    guard isInformed, prior > 0 else {
      byIsland = result.islands.map { _ in prior }
      logEvidence = prior > 0 ? 0 : -.infinity
      standardError = 0
      return
    }
    let islands: [[Double]] = result.islands.map { Self.logEvidences(on: $0, priors) }
    byIsland = islands.map { logs in
      EvidenceArithmetic.posterior(logEvidences: logs.map { power * $0 }, priors: priors)?[index]
        ?? prior
    }
    // Islands count alike: their evidences differ by the luck of the climb far more than by weight.
    let ratios: [Double] = islands.map { Elementary.exp($0[index]) }
    let mean = ratios.reduce(0, +) / Double(max(1, ratios.count))
    logEvidence = power * (result.logEvidence + Elementary.log(mean))
    let logs: [Double] = islands.map { $0[index] }
    let centre = logs.reduce(0, +) / Double(max(1, logs.count))
    let squares = logs.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let spread = (squares / Double(max(1, logs.count - 1))).squareRoot()
    let counted = (1 / max(effectiveSize, 0.25)).squareRoot()
    standardError = power * max(spread / Double(max(1, logs.count)).squareRoot(), counted)
  }

  /// Log evidences on an island, less that of all explanations together: the logarithm of share over
  /// prior. Half a particle is added by the priors, so that none is impossible.
  private static func logEvidences(
    on island: IslandResult<WeighedRun>, _ priors: [Double]
  ) -> [Double] {
    var own = priors.map { 0.5 * $0 }
    var all = 0.5
    for particle in island.trail {
      all += particle.weight
      let index = particle.payload.explanation
      if own.indices.contains(index) { own[index] += particle.weight }
    }
    return zip(own, priors).map { $1 > 0 ? Elementary.log($0 / all / $1) : -.infinity }
  }

  /// The explanation's particles with weights that sum to 1, islands alike, and how many different
  /// runs they are worth.
  private static func particles(
    _ index: Int, _ result: TemperedResult<WeighedRun>
  ) -> ([WeightedParticle<WeighedRun>], Double) {
    var own: [WeightedParticle<WeighedRun>] = []
    var copies: [Double] = []
    for (number, island) in result.islands.enumerated() {
      var states: [Int: Double] = [:]
      for particle in island.trail where particle.payload.explanation == index {
        states[particle.state, default: 0] += particle.weight
        own.append(
          WeightedParticle(
            candidate: particle.candidate, logLikelihood: particle.logLikelihood,
            logWeight: Elementary.log(particle.weight), payload: particle.payload, island: number,
            ancestor: particle.ancestor, state: particle.state))
      }
      copies += states.sorted { $0.key < $1.key }.map(\.value)
    }
    let total = copies.reduce(0, +)
    let whole = Elementary.log(total)
    for place in own.indices { own[place].logWeight -= whole }
    let squares = copies.reduce(0) { $0 + $1 * $1 }
    return (own, squares > 0 ? total * total / squares : 0)
  }
}

extension ExplanationWeight {
  /// Change of the log evidence, to its power, if log-likelihoods changed by `change`, and the effective sample size
  /// that is left to say so; no change where no run is left.
  public func reweighted(
    _ change: (WeighedRun) -> Double
  ) -> (change: Double, effectiveSize: Double, weights: [Double]) {
    guard !particles.isEmpty else { return (0, 0, []) }
    let new = Reweighting(
      logWeights: particles.map(\.logWeight), logChanges: particles.map { change($0.payload) })
    return (power * new.logEvidenceChange, new.effectiveSize, new.weights)
  }
}
