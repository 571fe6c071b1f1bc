import Simulation

/// Names and texts of the explanations, which the ranking shows.
public struct ExplanationWords: Sendable {
  /// Name shown to a reader.
  public let label: String
  /// What it says, in a sentence.
  public let says: String

  /// Words for one explanation.
  public init(label: String, says: String) {
    self.label = label
    self.says = says
  }
}

/// How far a weighing is.
public struct WeighingProgress: Sendable, Equatable {
  /// What is being done, in a word: weighing, learning, forecasting.
  public let stage: String
  /// Runs done and wanted in this stage.
  public let done: Int
  public let wanted: Int
}

extension Weigher {
  /// Weighs, takes the second route, forecasts if asked, and puts it all in words and numbers.
  ///
  /// Nil where no explanation can produce what was known. `words` are in the order of the
  /// explanations. Throws `CancellationError`.
  public func document(
    _ base: ExplainDocument, words: [ExplanationWords], forecasts: Bool, threads: Int,
    progress: @Sendable (WeighingProgress) -> Void = { _ in }
  ) async throws -> ExplainDocument? {
    try await weighed(
      base, words: words, forecasts: forecasts, threads: threads, progress: progress)?.document
  }

  /// The same, with the weighed runs themselves.
  public func weighed(
    _ base: ExplainDocument, words: [ExplanationWords], forecasts: Bool, threads: Int,
    progress: @Sendable (WeighingProgress) -> Void = { _ in }
  ) async throws -> (document: ExplainDocument, found: Weighing)? {
    let wanted = plan.runs
    let found = try await weigh(threads: threads) {
      progress(WeighingProgress(stage: "weighing", done: $0, wanted: wanted))
    }
    guard let ranking = Ranking(found.explanations, seed: plan.seed) else { return nil }
    let second =
      isInformed
      ? await SecondRoute.taken(by: self, threads: threads) {
        progress(WeighingProgress(stage: "learning", done: $0, wanted: plan.lessons))
      } : nil
    try Task.checkCancellation()
    var document = base
    document.explanations = ranked(ranking, second, words)
    document.marginals = ranking.marginals(ensemble.explanations.map(\.facts))
    let weights = ItemWeights(weigher: self, ranking: ranking)
    (document.items, document.origins) = (weights.items(), weights.origins())
    document.sources = weights.sources()
    document.variants = RankingVariants(weigher: self, ranking: ranking).all()
    document.judged = known.items.filter { !$0.marks.isEmpty }
    document.shifts = ParameterShifts(weigher: self, ranking: ranking).all()
    document.diagnostics =
      WeighingDiagnostics(
        weigher: self, ranking: ranking, second: second, isStuck: found.result.isStuck
      )
      .findings()
    document.simulations = found.result.simulations
    document.lessons = second?.lessons ?? 0
    document.recovery = second?.recovery
    if forecasts { document.forecast = await forecast(ranking, threads: threads) }
    return (inOrder(document), found)
  }

  private func ranked(
    _ ranking: Ranking, _ second: SecondRoute?, _ words: [ExplanationWords]
  ) -> [ExplainDocument.Ranked] {
    ranking.weights.enumerated().map { index, entry in
      let band = ranking.bands[index]
      return ExplainDocument.Ranked(
        id: entry.id, label: words[index].label, says: words[index].says, prior: entry.prior,
        posterior: band.probability, low: band.low, high: band.high,
        logEvidence: entry.logEvidence, standardError: entry.standardError,
        disagreement: entry.disagreement, effectiveSize: entry.effectiveSize,
        second: second?.posterior[index])
    }
  }

  /// Explanations by posterior, and every row of the tables in the same order.
  private func inOrder(_ document: ExplainDocument) -> ExplainDocument {
    var sorted = document
    let order = document.explanations.indices.sorted {
      (document.explanations[$1].posterior, $0) < (document.explanations[$0].posterior, $1)
    }
    sorted.explanations = order.map { document.explanations[$0] }
    func turned(_ weights: [ExplainDocument.Weight]) -> [ExplainDocument.Weight] {
      weights.map { weight in
        ExplainDocument.Weight(
          id: weight.id, item: weight.item, decibans: order.map { weight.decibans[$0] },
          diagnosticity: weight.diagnosticity, without: order.map { weight.without[$0] },
          effectiveSize: weight.effectiveSize, produced: weight.produced)
      }
    }
    (sorted.items, sorted.origins) = (turned(document.items), turned(document.origins))
    sorted.sources = turned(document.sources)
    sorted.recovery = document.recovery?.ordered(order)
    sorted.variants = document.variants.map { variant in
      ExplainDocument.Variant(
        name: variant.name, posterior: order.map { variant.posterior[$0] },
        effectiveSize: variant.effectiveSize)
    }
    return sorted
  }
}
