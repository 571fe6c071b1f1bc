import RandomStreams

extension SmallEpidemic {
  /// The sampler, which sees the likelihood given one simulated path at a time, against the exact
  /// likelihood. The hamlet takes about 0.5 s, the village 20 s.
  func proofs(seed: UInt64) -> [Proof] {
    let exact = exact()
    let plan = TemperingPlan(
      dimensions: 2, particles: 1000, islands: islands, moves: 4,
      ladder: .adaptive(share: 0.9, limit: 100), seed: seed)
    let result = TemperedSampler.run(plan) {
      Evaluation(logWeight: logLikelihood($0), payload: ())
    }
    let particles = result.particles
    let weights = particles.map { Elementary.exp($0.logWeight) }
    let found = (0..<2).map { k in
      MarginalFigures(values: particles.map { $0.candidate.z[k] }, weights: weights, levels: 1)
    }
    let shift = (0..<2).map { (found[$0].mean - exact.mean[$0]).magnitude / exact.deviation[$0] }
    let stretch = (0..<2).map { (found[$0].deviation / exact.deviation[$0] - 1).magnitude }
    let title = "Stochastic epidemic among \(people) people"
    return [
      Proof(
        id: "\(id).evidence", title: title,
        claim: "The log evidence is the transition matrix's within \(bound).",
        measured: (result.logEvidence - exact.logEvidence).magnitude, .atMost, bound),
      Proof(
        id: "\(id).mean", title: title,
        claim: "Posterior means are the transition matrix's within \(bound) posterior deviations.",
        measured: shift.max() ?? .nan, .atMost, bound),
      Proof(
        id: "\(id).deviation", title: title,
        claim: "Posterior deviations are the transition matrix's within \(bound) of them.",
        measured: stretch.max() ?? .nan, .atMost, bound),
    ]
  }
}
