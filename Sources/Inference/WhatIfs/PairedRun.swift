public import Polity
import RandomStreams
public import Simulation

/// One crisis run twice with the same luck and the same unknowns: as it is, and changed.
public struct PairedRun: Sendable, Equatable {
  /// Its share; shares need not sum to 1.
  public var weight: Double
  /// Pairs with one number hang together: twins, or descendants of one weighed run.
  public var cluster: Int
  /// The measures as it is, and changed.
  public var before: [Double]
  public var after: [Double]
  /// Anything at all differs between the two runs.
  public var differs: Bool

  /// A pair.
  public init(
    weight: Double, cluster: Int, before: [Double], after: [Double], differs: Bool
  ) {
    self.weight = weight
    self.cluster = cluster
    self.before = before
    self.after = after
    self.differs = differs
  }

  init(
    weight: Double, cluster: Int, _ before: Trajectory, _ after: Trajectory,
    _ measures: [Measure]
  ) {
    self.init(
      weight: weight, cluster: cluster, before: measures.map { $0.value(in: before) },
      after: measures.map { $0.value(in: after) },
      differs: before.values != after.values || before.events != after.events
        || before.outcome != after.outcome)
  }
}

extension RunPlan {
  /// The plan with a change made: facts, parameters and moves.
  public func changed(by whatIf: WhatIf) -> RunPlan {
    var plan = self
    plan.facts = whatIf.facts.applied(to: facts)
    plan.overrides.merge(whatIf.settings) { $1 }
    for (move, hour) in whatIf.forced { plan.script.changed[move] = .made(hour: hour) }
    for move in whatIf.forbidden { plan.script.changed[move] = .never }
    return plan
  }
}

extension Ensemble {
  /// The first `count` runs, each beside the same run changed; twins form a cluster.
  ///
  /// `progress` hears how many pairs are done. Throws `CancellationError`. The same for any number of
  /// threads. Cost: two runs a pair.
  public func pairs(
    _ count: Int, changed whatIf: WhatIf, measures: [Measure], threads: Int,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> [PairedRun] {
    var pairs: [PairedRun] = []
    let size = 16 * max(1, threads)
    for start in stride(from: 0, to: max(0, count), by: size) {
      try Task.checkCancellation()
      let batch = (start..<min(start + size, count)).map { Candidate(z: [], process: UInt64($0)) }
      let answers = await TemperedSampler.evaluate(batch, threads: threads) { candidate in
        let plan = self.plan(Int(candidate.process))
        let before = run(plan)
        let after = run(plan.changed(by: whatIf))
        return Evaluation(
          logWeight: 0,
          payload: PairedRun(weight: 1, cluster: plan.unknowns, before, after, measures))
      }
      pairs += answers.map(\.payload)
      progress(pairs.count)
    }
    return pairs
  }

  private func run(_ plan: RunPlan) -> Trajectory {
    engine.run(setting, layout: layout, seed: seed, plan: plan)
  }
}
