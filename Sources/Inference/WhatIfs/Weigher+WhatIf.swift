public import Polity
public import Simulation

/// Weighed runs, each beside the same run changed.
public struct WeighedPairs: Sendable {
  /// The pairs; clusters are descendants of one first run of an island.
  public let pairs: [PairedRun]
  /// The last hour to which both follow the record; -1: from the first hour both run freely.
  public let sharedHour: Int
  /// Reasons not to trust the weighing.
  public let diagnostics: [Diagnostic]
}

extension Weigher {
  /// Weighs, then runs a sample of the weighed runs again as they are and changed.
  ///
  /// Explanation, parameters and luck come from the posterior. Both runs of a pair follow the record
  /// up to the hour at which the change first contradicts it and are free from there on, so that
  /// what is compared is the change and nothing else. Changed facts and numbers hold from the first
  /// hour. Nil where no explanation can produce what was known. Throws `CancellationError`.
  public func pairs(
    _ count: Int, changed whatIf: WhatIf, measures: [Measure], threads: Int,
    progress: @Sendable (WeighingProgress) -> Void = { _ in }
  ) async throws -> WeighedPairs? {
    let wanted = plan.runs
    let found = try await weigh(threads: threads) {
      progress(WeighingProgress(stage: "weighing", done: $0, wanted: wanted))
    }
    guard let ranking = Ranking(found.explanations, seed: plan.seed) else { return nil }
    let shared = Self.sharedHour(recorded.script, whatIf)
    var script = recorded.script
    script.lastHour = shared
    let crisis = conditioned
    let sample = sample(ranking, count)
    var pairs: [PairedRun] = []
    let size = 16 * max(1, threads)
    for start in stride(from: 0, to: sample.count, by: size) {
      try Task.checkCancellation()
      let part = sample[start..<min(start + size, sample.count)]
      let answers = await TemperedSampler.evaluate(
        part.map(\.particle.candidate), threads: threads
      ) { [script] candidate in
        var plan = crisis.plan(candidate)
        plan.script = script
        plan.hours = nil
        let before = crisis.run(plan)
        let after = crisis.run(plan.changed(by: whatIf))
        return Evaluation(
          logWeight: 0, payload: PairedRun(weight: 0, cluster: 0, before, after, measures))
      }
      for (drawn, answer) in zip(part, answers) {
        var pair = answer.payload
        pair.weight = drawn.weight
        pair.cluster = drawn.particle.lineage(of: self.plan.particles)
        pairs.append(pair)
      }
      progress(WeighingProgress(stage: "comparing", done: pairs.count, wanted: sample.count))
    }
    let checks = WeighingDiagnostics(
      weigher: self, ranking: ranking, second: nil, isStuck: found.result.isStuck)
    return WeighedPairs(pairs: pairs, sharedHour: shared, diagnostics: checks.findings())
  }

  /// The last hour before a change contradicts the record.
  static func sharedHour(_ script: MoveScript, _ whatIf: WhatIf) -> Int {
    guard whatIf.settings.isEmpty, whatIf.facts == FactsChange() else { return -1 }
    var hour = script.lastHour
    for (move, made) in whatIf.forced {
      hour = min(hour, made - 1, (script.forced[move]?.hour ?? .max) - 1)
    }
    for move in whatIf.forbidden { hour = min(hour, (script.forced[move]?.hour ?? .max) - 1) }
    return max(-1, hour)
  }
}
