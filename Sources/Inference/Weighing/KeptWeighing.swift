public import Simulation

/// A finished weighing that can be asked again without some items of evidence: its runs are
/// reweighted, none is run anew.
public struct KeptWeighing: Sendable {
  /// A ranking without some items.
  public struct Answer: Sendable, Equatable {
    /// Posterior of each explanation, in the order of the case.
    public let posterior: [Double]
    /// Smallest effective number of runs that an explanation's share rests on.
    public let effectiveSize: Double
    /// Too few runs are left to say so: the case should be weighed again without the items.
    public var isThin: Bool { effectiveSize < 20 }
  }
  /// The explanations with prior and posterior, in the order of the case.
  public let explanations: [ExplanationWeight]
  /// Posterior of each with its 90% interval.
  public let bands: [(probability: Double, low: Double, high: Double)]
  /// What each item did, the most telling first.
  public let items: [ExplainDocument.Weight]
  /// Items that the analyst marked, known on the day.
  public var judged: [Evidence] { weigher.known.items.filter { !$0.marks.isEmpty } }
  /// Reasons not to trust the ranking.
  public let diagnostics: [Diagnostic]
  private let weigher: Weigher
  private let ranking: Ranking

  /// Keeps what a weigher found; nil where no explanation can produce what was known.
  public init?(_ weigher: Weigher, _ found: Weighing) {
    guard let ranking = Ranking(found.explanations, seed: weigher.plan.seed) else { return nil }
    self.weigher = weigher
    self.ranking = ranking
    explanations = found.explanations
    bands = ranking.bands.map { ($0.probability, $0.low, $0.high) }
    items = ItemWeights(weigher: weigher, ranking: ranking).items()
    diagnostics =
      WeighingDiagnostics(
        weigher: weigher, ranking: ranking, second: nil, isStuck: found.result.isStuck
      ).findings()
  }

  /// The ranking had some items never been reported; ids that are not scored change nothing. Cost:
  /// one pass over the kept runs.
  public func reweighed(ignoring ids: Set<String>) -> Answer {
    let model = weigher.model
    let places = Set(model.scored.indices.filter { ids.contains(model.scored[$0].item.id) })
    let found = ranking.weights.map { entry in
      entry.reweighted { model.change(without: places, $0.predictions) }
    }
    return Answer(
      posterior: ranking.posterior(changed: found.map(\.change)),
      effectiveSize: zip(found, ranking.weights)
        .filter { $0.1.prior > 0 && !$0.1.particles.isEmpty }
        .map(\.0.effectiveSize).min() ?? 0)
  }
}
