public import Simulation

/// Weighs the explanations of a crisis against what was known, by tempered sequential Monte Carlo
/// over explanations, parameters and luck together.
public struct Weigher: Sendable {
  /// The crisis with its explanations.
  public let ensemble: Ensemble
  /// What was known.
  public let known: KnownEvidence
  /// The likelihood, and the moves that runs must follow.
  public let model: EvidenceModel
  public let recorded: RecordedMoves
  /// How hard to weigh.
  public let plan: WeighingPlan
  /// Where the priors of parameters are centred, by id, in their own standard deviations.
  public var centres: [String: Double] = [:]

  /// A weigher: only ``KnownEvidence`` can reach it, and of the crisis only what had struck by then.
  public init(
    _ ensemble: Ensemble, known: KnownEvidence, table: GradeTable = .standard, plan: WeighingPlan,
    rates: [String: Double] = [:]
  ) {
    let ensemble = ensemble.known(asOf: known.asOf)
    self.ensemble = ensemble
    self.known = known
    self.plan = plan
    model = EvidenceModel(
      known, reading: ObservableReading(ensemble.setting, ensemble.layout), table: table,
      rates: rates)
    recorded = RecordedMoves(known, engine: ensemble.engine, setting: ensemble.setting)
  }

  /// The crisis as the sampler sees it.
  public var conditioned: ConditionedCrisis {
    var crisis = ConditionedCrisis(ensemble, script: recorded.script)
    crisis.centres = centres
    return crisis
  }

  /// Whether anything that was known bears on the runs at all.
  public var isInformed: Bool {
    !recorded.script.isEmpty || model.scored.contains { $0.contamination < 1 }
  }

  private var ladder: TemperingPlan.Ladder {
    guard isInformed else { return .fixed(rungs: 1) }
    return plan.share > 0
      ? .adaptive(share: plan.share, limit: plan.rungs) : .fixed(rungs: plan.rungs)
  }

  /// Weighs all explanations together; `progress` hears how many conditioned runs are done. Throws
  /// `CancellationError`.
  ///
  /// The same seed gives the same numbers, whatever the threads.
  public func weigh(
    threads: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> Weighing {
    let (crisis, model) = (conditioned, model)
    let tempering = TemperingPlan(
      dimensions: crisis.dimensions, selectors: crisis.choices, models: crisis.models,
      particles: plan.particles, islands: plan.islands, rounds: isInformed ? plan.rounds : 0,
      agreement: plan.agreement, ladder: ladder, seed: plan.seed)
    var done = 0
    let result: TemperedResult<WeighedRun> = try await TemperedSampler.run(asking: tempering) {
      batch in
      let answers = await TemperedSampler.evaluate(batch, threads: threads) { question in
        Self.evaluation(crisis, question, model)
      }
      done += batch.count
      progress(done)
      return answers
    }
    return Weighing(
      explanations: ensemble.explanations.enumerated().map { index, entry in
        ExplanationWeight(
          id: entry.id, prior: entry.weight, index: index, result: result,
          isInformed: isInformed)
      }, result: result)
  }

  /// The answer to a question; a run that cannot reach what the question asks is not finished.
  static func evaluation(
    _ crisis: ConditionedCrisis, _ question: SamplerQuestion, _ model: EvidenceModel
  ) -> Evaluation<WeighedRun> {
    // A hair below, so that rounding in the bound cannot refuse what would have been taken.
    let least = question.least - 1e-6
    let run = crisis.run(question.candidate) {
      least > -.infinity && model.mostLogWeight($0) < least
    }
    guard let run else {
      let unfinished = WeighedRun(
        explanation: crisis.explanation(question.candidate), predictions: [], moves: -.infinity)
      return Evaluation(logWeight: -.infinity, payload: unfinished)
    }
    let predictions = model.predictions(run)
    return Evaluation(
      logWeight: model.logWeight(predictions, moves: run.logWeight),
      payload: WeighedRun(
        explanation: run.explanation, predictions: predictions, moves: run.logWeight))
  }
}

/// What the sampler found.
public struct Weighing: Sendable {
  /// The explanations, in the order of the case.
  public let explanations: [ExplanationWeight]
  /// The islands.
  public let result: TemperedResult<WeighedRun>
}
