public import Polity
public import RandomStreams

/// A crisis to be run many times.
public struct Ensemble: Sendable {
  /// The crisis, compiled.
  public let setting: Setting
  /// What runs it.
  public let engine: Engine
  /// Where observables stand.
  public let layout: Layout
  /// The seed: with the case it determines every byte of the results.
  public let seed: UInt64
  /// How many runs.
  public let runs: Int
  /// Facts and normalised prior of each explanation.
  public let explanations: [(id: String, facts: Facts, weight: Double)]
  /// What each explanation believes of parameters in the place of the model's priors, by id: the
  /// numbers that the crisis states for it.
  public let assumed: [[String: Prior]]
  /// Parameters held at a value, by id; under every explanation.
  public var overrides: [String: Double] = [:]
  /// Moves imposed on every run.
  public var script = MoveScript()
  /// Mechanisms left out, by id.
  public var without: Set<String> = []

  /// An ensemble; with no explanations every run has the facts of a plain uprising.
  public init(
    _ crisis: Crisis, engine: Engine, seed: UInt64, runs: Int,
    explanations: [(id: String, facts: Facts, weight: Double)] = [], strata: Strata = Strata()
  ) {
    setting = Setting(crisis, strata: strata)
    self.engine = engine
    layout = Layout(engine.observables, setting)
    self.seed = seed
    self.runs = max(0, runs)
    let total = explanations.reduce(0) { $0 + max(0, $1.weight) }
    self.explanations =
      total > 0
      ? explanations.map { ($0.id, $0.facts, max(0, $0.weight) / total) }
      : [("uprising", Facts(), 1)]
    assumed = Self.assumptions(crisis, engine, self.explanations.map(\.id))
  }

  /// The same runs of another crisis: seed, number, explanations, and whatever is held or imposed.
  public func about(_ crisis: Crisis) -> Ensemble {
    var other = Ensemble(
      crisis, engine: engine, seed: seed, runs: runs, explanations: explanations,
      strata: setting.strata)
    (other.overrides, other.script, other.without) = (overrides, script, without)
    return other
  }

  /// The same runs of the crisis as it could be written down on a day.
  public func known(asOf day: CalendarDay) -> Ensemble {
    let known = setting.crisis.known(asOf: day)
    return known == setting.crisis ? self : about(known)
  }

  /// The plan of one run.
  ///
  /// Runs come in twins: 2k and 2k+1 share every unknown (parameters, uncertain numbers, hidden
  /// facts) and differ only by chance, so that the spread of a probability over the unknowns can be
  /// told from chance.
  public func plan(_ run: Int) -> RunPlan {
    let pair = run / 2
    let family = StreamFamily(seed: seed, run: UInt64(bitPattern: Int64(pair)))
    var stream = family.stream(Purpose("explanation"))
    let explanation = stream.discrete(weights: explanations.map(\.weight))
    var plan = RunPlan(
      run: run, facts: explanations[explanation].facts, explanation: explanation,
      overrides: overrides, script: script, without: without, unknowns: pair)
    assume(in: &plan)
    return plan
  }

  /// One run.
  public func trajectory(_ run: Int) -> Trajectory {
    engine.run(setting, layout: layout, seed: seed, plan: plan(run))
  }

  /// Runs all of `wanted` over `threads` tasks and hands over each batch as it finishes, in any
  /// order; `sink` is called by one task at a time. Stops early, keeping what is finished, when the
  /// task is cancelled.
  public func run(
    _ wanted: [Int], threads: Int, sink: ([Trajectory]) async throws -> Void
  ) async throws {
    let size = max(1, min(16, wanted.count / max(1, threads * 4)))
    var next = wanted.startIndex
    func batch() -> ArraySlice<Int>? {
      guard next < wanted.endIndex, !Task.isCancelled else { return nil }
      let end = min(next + size, wanted.endIndex)
      defer { next = end }
      return wanted[next..<end]
    }
    try await withThrowingTaskGroup(of: [Trajectory].self) { group in
      for _ in 0..<max(1, threads) {
        if let work = batch() { group.addTask { work.map { trajectory($0) } } }
      }
      while let finished = try await group.next() {
        if let work = batch() { group.addTask { work.map { trajectory($0) } } }
        try await sink(finished)
      }
    }
  }
}
