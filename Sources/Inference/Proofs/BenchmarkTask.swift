import RandomStreams

/// A task of the simulation-based inference benchmark with its likelihood and its reference
/// posterior (Lueckmann et al. 2021, arXiv:2101.04653), observation 1.
public struct BenchmarkTask: Sendable {
  /// Stable name and a name in words.
  public let id: String
  public let title: String
  /// Prior of each parameter; their number is that of the normals.
  let priors: [Prior]
  /// Log likelihood of the observation at the parameters.
  let logLikelihood: @Sendable ([Double]) -> Double
  let reference: [MarginalFigures]
  /// The largest marginal distance allowed, in reference deviations. Between two separate regions
  /// one of 20 quantiles on the wrong side makes 0.1.
  let bound: Double
  /// Share of draws that a classifier may tell from the reference's.
  var tellable = 0.55
  /// Islands, and moves on each rung, that the proof takes. Where the posterior has separate
  /// regions the shares of which an island cannot mend, islands are many.
  var islands = 8
  var moves = 5

  /// The posterior as the tempered sampler finds it.
  public func posterior(
    particles: Int = 1000, islands: Int, moves: Int, seed: UInt64
  ) -> TemperedResult<[Double]> {
    let plan = TemperingPlan(
      dimensions: priors.count, particles: particles, islands: islands, moves: moves,
      ladder: .adaptive(share: 0.8, limit: 100), seed: seed)
    return TemperedSampler.run(plan) { candidate in
      let parameters = zip(priors, candidate.z).map { $0.value(standardNormal: $1) }
      return Evaluation(logWeight: logLikelihood(parameters), payload: parameters)
    }
  }

  /// The marginal distances to the reference figures; and, where draws of the reference are given,
  /// whether a classifier can tell them from the sampler's. 0.5 to 10 s, with draws 5 s more.
  public func proofs(seed: UInt64, draws: [[Double]] = []) -> [Proof] {
    let result = posterior(islands: islands, moves: moves, seed: seed)
    let found = result.particles
    let weights = found.map { Elementary.exp($0.logWeight) }
    let distances = reference.indices.map { k in
      MarginalFigures(
        values: found.map { $0.payload[k] }, weights: weights,
        levels: reference[k].quantiles.count
      ).distance(to: reference[k])
    }
    let marginal = Proof(
      id: "\(id).marginals", title: title,
      claim: "Every marginal lies within a Wasserstein distance of \(bound) reference deviations "
        + "of the reference posterior.",
      measured: distances.max() ?? .nan, .atMost, bound)
    guard !draws.isEmpty else { return [marginal] }
    return [marginal, told(found.map(\.payload), weights, draws, seed: seed)]
  }

  private func told(
    _ values: [[Double]], _ weights: [Double], _ draws: [[Double]], seed: UInt64
  ) -> Proof {
    let chosen = SystematicResampling.ancestors(
      weights: weights, count: min(draws.count, values.count), uniform: 0.5)
    let accuracy = TwoSampleTest.accuracy(
      chosen.map { values[$0] }, Array(draws.prefix(chosen.count)), seed: seed)
    return Proof(
      id: "\(id).two-samples", title: title,
      claim:
        "A classifier tells draws from reference draws in at most a share \(tellable) of cases.",
      measured: accuracy, .atMost, tellable)
  }
}
