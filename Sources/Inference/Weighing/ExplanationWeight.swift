import RandomStreams

/// What the weighing found about one explanation.
public struct ExplanationWeight: Sendable {
  /// Id of the explanation.
  public let id: String
  /// Prior, normalised over the explanations.
  public let prior: Double
  /// Log evidence in nats; its standard error is that of its difference to the others, and holds the
  /// spread between islands.
  public let logEvidence: Double
  public let standardError: Double
  /// Its posterior on each island; half a particle is added, so that none is 0.
  public let byIsland: [Double]
  /// Largest less smallest logarithm of the posterior on an island, nats.
  public var disagreement: Double { IslandShares(byIsland).disagreement }
  /// Effective number of different runs.
  public let effectiveSize: Double
  /// Its particles with their shares of the posterior within the explanation; empty if none is left.
  public let particles: [WeightedParticle<WeighedRun>]

  /// The part of a joint result that belongs to explanation number `index`; where nothing informs,
  /// the prior, exactly.
  init(
    id: String, prior: Double, index: Int, result: TemperedResult<WeighedRun>, isInformed: Bool
  ) {
    self.id = id
    self.prior = prior
    (particles, effectiveSize) = Self.particles(index, result)
    guard isInformed else {
      byIsland = result.islands.map { _ in prior }
      logEvidence = prior > 0 ? 0 : -.infinity
      standardError = 0
      return
    }
    let held = IslandShares(prior: prior, trails: result.islands.map(\.trail)) {
      $0.payload.explanation == index
    }
    byIsland = held.shares
    logEvidence =
      prior > 0 ? result.logEvidence + Elementary.log(held.mean / prior) : -.infinity
    let counted = (1 / max(effectiveSize, 0.25)).squareRoot()
    standardError = max(held.spread / Double(max(1, byIsland.count)).squareRoot(), counted)
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
  /// Different runs that a forecast keeps behind an explanation.
  private static let leastContinued = 30.0

  /// Its particles with their shares as a forecast goes on with them: what was seen to happen counts in
  /// full, or as far as leaves enough different runs to go on with.
  func continuing(_ model: EvidenceModel) -> [WeightedParticle<WeighedRun>] {
    guard !particles.isEmpty else { return [] }
    let logs = particles.map(\.logWeight)
    let known = particles.map { model.logKnown($0.payload.predictions) }
    func weighed(_ share: Double) -> Reweighting {
      Reweighting(logWeights: logs, logChanges: known.map { share * $0 })
    }
    let runs = effectiveSize / max(weighed(0).effectiveSize, 1e-300)
    let shares = stride(from: 1, to: 0.05, by: -0.1)
    let most = shares.first { weighed($0).effectiveSize * runs >= Self.leastContinued }
    return zip(particles, weighed(most ?? 0).weights).map { particle, weight in
      var particle = particle
      particle.logWeight = Elementary.log(weight)
      return particle
    }
  }

  /// Change of the log evidence if log-likelihoods changed by `change`, and the effective sample size
  /// that is left to say so; no change where no run is left.
  public func reweighted(
    _ change: (WeighedRun) -> Double
  ) -> (change: Double, effectiveSize: Double, weights: [Double]) {
    guard !particles.isEmpty else { return (0, 0, []) }
    let new = Reweighting(
      logWeights: particles.map(\.logWeight), logChanges: particles.map { change($0.payload) })
    return (new.logEvidenceChange, new.effectiveSize, new.weights)
  }
}
