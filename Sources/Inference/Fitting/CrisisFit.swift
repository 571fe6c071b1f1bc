public import Simulation

/// Looks for runs of a crisis that come near a user's own summaries, for which there is no
/// likelihood: approximate Bayesian computation over explanations, parameters and luck.
///
/// Nothing of the record is imposed and no evidence used: only the targets speak.
public struct CrisisFit: Sendable {
  /// The crisis with its explanations.
  public let ensemble: Ensemble
  /// The summaries with their wanted values.
  public let targets: [FitTarget]
  /// Simulations, roughly: a round that was begun is finished.
  public let runs: Int

  /// A fit. Half of the runs are draws from the prior, of which one in twenty is kept.
  public init(_ ensemble: Ensemble, targets: [FitTarget], runs: Int) {
    self.ensemble = ensemble
    self.targets = targets
    self.runs = max(40, runs)
  }

  /// The crisis as the sampler sees it.
  var crisis: ConditionedCrisis { ConditionedCrisis(ensemble, script: MoveScript()) }

  /// How the sampler works.
  var plan: ApproximatePlan {
    let crisis = crisis
    let particles = max(4, runs / 40)
    return ApproximatePlan(
      observed: targets.map { $0.compared($0.wanted) }, dimensions: crisis.dimensions,
      selectors: crisis.choices, particles: particles, start: runs / 2, budget: runs,
      leastFamilies: min(40, particles / 2), seed: ensemble.seed)
  }

  /// Runs it; `progress` hears how many simulations are done. The same for any number of threads.
  /// Throws `CancellationError`.
  public func carriedOut(
    threads: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> FitResult {
    let (crisis, targets, runs) = (crisis, targets, runs)
    var done = 0
    let found = try await ApproximateComputation.run(plan) { batch in
      // Cut up, so that an interruption is heard and progress seen within a large batch.
      var summaries: [[Double]] = []
      for start in stride(from: 0, to: batch.count, by: 500) {
        try Task.checkCancellation()
        let part = Array(batch[start..<min(start + 500, batch.count)])
        let answers = await TemperedSampler.evaluate(part, threads: threads) { candidate in
          let run = crisis.run(candidate)
          return Evaluation(
            logWeight: 0, payload: targets.map { $0.compared($0.value(in: run)) })
        }
        summaries += answers.map(\.payload)
        done += part.count
        progress(min(done, runs))
      }
      return summaries
    }
    return FitResult(self, found)
  }
}
