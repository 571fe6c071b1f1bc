/// Tempered sequential Monte Carlo for the marginal likelihood of one model (Neal 2001,
/// doi:10.1023/A:1008923215028; Del Moral, Doucet & Jasra 2006,
/// doi:10.1111/j.1467-9868.2006.00553.x), with the luck of the run as part of the state (Andrieu &
/// Roberts 2009, doi:10.1214/07-AOS574; Deligiannidis, Doucet & Pitt 2018,
/// doi:10.1111/rssb.12280).
///
/// On each island: draw particles from the prior; then, rung by rung, reweight them to the next
/// temperature, resample, and move each. The mean weights multiply to the evidence.
public enum TemperedSampler {
  /// Runs the plan, one evaluation after the other, and costs as many as the result says.
  public static func run<Payload>(
    _ plan: TemperingPlan, each evaluate: (Candidate) throws -> Evaluation<Payload>
  ) rethrows -> TemperedResult<Payload> {
    var run = TemperedRun<Payload>(plan)
    while !run.isFinished {
      let answers = try run.candidates.map(evaluate)
      guard (try? run.receive(answers)) != nil else { break }
    }
    return run.result
  }

  /// Runs the plan; the caller answers whole batches, in the order of the candidates, on as many
  /// threads as it likes. Throws what `evaluate` throws, ``SamplerFault`` for a wrong number of
  /// answers, and `CancellationError` between batches.
  public static func run<Payload>(
    _ plan: TemperingPlan, batches evaluate: ([Candidate]) async throws -> [Evaluation<Payload>]
  ) async throws -> TemperedResult<Payload> {
    try await run(asking: plan) { try await evaluate($0.map(\.candidate)) }
  }

  /// The same for a model that can stop early: answers below what a question asks for may be minus
  /// infinity, and give the same result to the byte.
  public static func run<Payload>(
    asking plan: TemperingPlan,
    questions evaluate: ([SamplerQuestion]) async throws -> [Evaluation<Payload>]
  ) async throws -> TemperedResult<Payload> {
    var run = TemperedRun<Payload>(plan)
    while !run.isFinished {
      try Task.checkCancellation()
      try run.receive(try await evaluate(run.questions))
    }
    return run.result
  }

  /// Answers to a batch over `threads` tasks, in the order of the batch: the same for any number
  /// of threads.
  public static func evaluate<Asked: Sendable, Payload>(
    _ batch: [Asked], threads: Int,
    each evaluate: @escaping @Sendable (Asked) -> Evaluation<Payload>
  ) async -> [Evaluation<Payload>] {
    let size = max(1, min(16, batch.count / max(1, threads * 4)))
    let starts = Array(stride(from: 0, to: batch.count, by: size))
    var parts: [[Evaluation<Payload>]] = Array(repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Evaluation<Payload>]).self) { group in
      for part in starts.indices {
        if part >= max(1, threads), let done = await group.next() { parts[done.0] = done.1 }
        let slice = batch[starts[part]..<min(starts[part] + size, batch.count)]
        group.addTask { (part, slice.map(evaluate)) }
      }
      for await done in group { parts[done.0] = done.1 }
    }
    return parts.flatMap { $0 }
  }
}
