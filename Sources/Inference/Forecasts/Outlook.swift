public import Polity
public import Simulation

/// What was to be expected on a day: the ranking of the explanations and the answers to the questions,
/// from nothing but what was known then.
public struct Outlook: Sendable {
  /// An explanation with its share.
  public struct Standing: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// Before and after the evidence, with the 90% interval of the latter.
    public let prior: Double
    public let posterior: Double
    public let low: Double
    public let high: Double

    /// A standing; all numbers 0...1.
    public init(id: String, prior: Double, posterior: Double, low: Double, high: Double) {
      self.id = id
      self.prior = prior
      self.posterior = posterior
      self.low = low
      self.high = high
    }
  }
  /// The last day whose news was used.
  public let asOf: CalendarDay
  /// Items of evidence known on it, and how many of them were scored.
  public let known: Int
  public let scored: Int
  /// Explanations, in the order of the case.
  public let explanations: [Standing]
  /// Endings and questions, continued freely past the day.
  public let forecast: PosteriorForecast
  /// Reasons not to trust it.
  public let diagnostics: [Diagnostic]

  /// An outlook from its parts.
  public init(
    asOf: CalendarDay, known: Int, scored: Int, explanations: [Standing],
    forecast: PosteriorForecast, diagnostics: [Diagnostic]
  ) {
    self.asOf = asOf
    self.known = known
    self.scored = scored
    self.explanations = explanations
    self.forecast = forecast
    self.diagnostics = diagnostics
  }
}

extension Weigher {
  /// Weighs what was known and goes on from there. Only ``KnownEvidence`` can reach it: nothing that
  /// became known later, and no settlement.
  ///
  /// Nil where no explanation can produce what was known. Throws `CancellationError`.
  public func outlook(
    threads: Int, progress: @Sendable (WeighingProgress) -> Void = { _ in }
  ) async throws -> Outlook? {
    let wanted = plan.runs
    let found = try await weigh(threads: threads) {
      progress(WeighingProgress(stage: "weighing", done: $0, wanted: wanted))
    }
    guard let ranking = Ranking(found.explanations, seed: plan.seed) else { return nil }
    let forecast = await forecast(ranking, threads: threads)
    try Task.checkCancellation()
    let checks = WeighingDiagnostics(
      weigher: self, ranking: ranking, second: nil, isStuck: found.result.isStuck)
    return Outlook(
      asOf: known.asOf, known: known.items.count, scored: model.scored.count,
      explanations: ranking.weights.enumerated().map { place, entry in
        let band = ranking.bands[place]
        return Outlook.Standing(
          id: entry.id, prior: entry.prior, posterior: band.probability, low: band.low,
          high: band.high)
      },
      forecast: forecast, diagnostics: checks.findings())
  }
}
