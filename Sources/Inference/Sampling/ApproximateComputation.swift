/// Approximate Bayesian computation for summaries without a likelihood.
///
/// It answers which parameters bring simulated summaries near the observed ones. It does not
/// compare models: with summaries that are not sufficient across models, its Bayes factors are
/// wrong however small the threshold (Robert, Cornuet, Marin & Pillai 2011,
/// doi:10.1073/pnas.1102900108).
public enum ApproximateComputation {
  /// Runs the plan, one simulation after the other. Throws what `simulate` throws, and
  /// ``SamplerFault`` where it gives the wrong number of summaries.
  public static func run(
    _ plan: ApproximatePlan, each simulate: (Candidate) throws -> [Double]
  ) throws -> ApproximateRun {
    var run = ApproximateRun(plan)
    while !run.candidates.isEmpty {
      try run.receive(try run.candidates.map(simulate))
    }
    return run
  }

  /// Runs the plan; the caller simulates whole batches, in the order of the candidates. Throws
  /// `CancellationError` between batches too.
  public static func run(
    _ plan: ApproximatePlan, batches simulate: ([Candidate]) async throws -> [[Double]]
  ) async throws -> ApproximateRun {
    var run = ApproximateRun(plan)
    while !run.candidates.isEmpty {
      try Task.checkCancellation()
      try run.receive(try await simulate(run.candidates))
    }
    return run
  }
}
