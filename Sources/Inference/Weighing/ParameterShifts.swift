import RandomStreams
import Simulation

extension ExplainDocument {
  /// What the evidence did to a parameter of the model, over all explanations.
  public struct Shift: Sendable, Equatable {
    /// A mean with its 90% interval, in the parameter's own unit.
    public struct Band: Sendable, Equatable {
      /// Mean, and 5% and 95% points.
      public let mean: Double
      public let low: Double
      public let high: Double

      /// A band.
      public init(mean: Double, low: Double, high: Double) {
        self.mean = mean
        self.low = low
        self.high = high
      }
    }
    /// `mechanism.name`, what it means, and its unit as the model spells it.
    public let id: String
    public let meaning: String
    public let unit: String
    /// Before and after the evidence.
    public let prior: Band
    public let posterior: Band
    /// How far the mean moved, in standard deviations of the prior.
    public let moved: Double
    /// Standard error of `moved`: what another weighing of the same size might say otherwise.
    public let error: Double

    /// A shift; `moved` and `error` in standard deviations of the prior.
    public init(
      id: String, meaning: String, unit: String, prior: Band, posterior: Band, moved: Double,
      error: Double
    ) {
      self.id = id
      self.meaning = meaning
      self.unit = unit
      self.prior = prior
      self.posterior = posterior
      self.moved = moved
      self.error = error
    }

    /// It moved by more than twice its error.
    public var isFounded: Bool { abs(moved) > 2 * error }
  }
}

/// Posterior against prior of every parameter that was not known, from weighed runs.
struct ParameterShifts {
  /// A run with its share, and for each way in which runs hang together the number of its cluster.
  struct Run {
    let candidate: Candidate
    let weight: Double
    let clusters: [Int]
  }
  let crisis: ConditionedCrisis
  let drawn: [Run]

  init(crisis: ConditionedCrisis, runs: [Run]) {
    self.crisis = crisis
    drawn = runs.filter { $0.weight > 0 }
  }

  /// Of a weighing; of no runs where nothing informs.
  init(weigher: Weigher, ranking: Ranking) {
    let particles = weigher.plan.particles
    let runs = zip(ranking.weights, ranking.posterior).flatMap { entry, share in
      entry.particles.map { particle in
        Run(
          candidate: particle.candidate, weight: share * Elementary.exp(particle.logWeight),
          clusters: [particle.lineage(of: particles), particle.island])
      }
    }
    self.init(crisis: weigher.conditioned, runs: weigher.isInformed ? runs : [])
  }

  /// By how far they moved, farthest first; empty where nothing informs. O(parameters x runs).
  func all() -> [ExplainDocument.Shift] {
    guard let ways = drawn.first?.clusters.count else { return [] }
    let shifts = crisis.parameters.indices.compactMap { shift($0, ways) }
    return shifts.enumerated()
      .sorted { (abs($1.element.moved), $0.offset) < (abs($0.element.moved), $1.offset) }
      .map(\.element)
  }

  private func shift(_ place: Int, _ ways: Int) -> ExplainDocument.Shift? {
    let card = crisis.parameters[place]
    let values = drawn.map { card.within(crisis.value(place, of: $0.candidate)) }
    let before = Self.band(prior(of: card, crisis.ensemble))
    let after = Self.band(zip(values, drawn).map { ($0, $1.weight) })
    guard before.deviation > 0, after.band.mean.isFinite else { return nil }
    let means = (0..<ways).map { way in
      ClusteredMean(
        zip(values, drawn).map { .init($0, weight: $1.weight, cluster: $1.clusters[way]) })
    }
    let error = means.map(\.standardError).filter(\.isFinite).max() ?? .infinity
    return ExplainDocument.Shift(
      id: card.id, meaning: card.meaning, unit: card.unit.rawValue, prior: before.band,
      posterior: after.band, moved: (after.band.mean - before.band.mean) / before.deviation,
      error: error / before.deviation)
  }

  /// The prior as evenly likely values, the explanations' own ranges by their priors.
  private func prior(
    of card: ParameterCard, _ ensemble: Ensemble
  ) -> [(value: Double, weight: Double)] {
    let own = ensemble.assumed.contains { $0[card.id] != nil }
    let believed = own ? Array(ensemble.explanations.indices) : [0]
    return believed.flatMap { explanation in
      let prior = ensemble.prior(of: card, under: explanation)
      let weight = own ? ensemble.explanations[explanation].weight : 1
      return Self.scores.map { (card.within(prior.value(standardNormal: $0)), weight) }
    }
  }

  /// The middles of 400 evenly likely parts of the standard normal.
  private static let scores = (0..<400).map { Elementary.normalQuantile((Double($0) + 0.5) / 400) }

  /// Mean, 5% and 95% points and standard deviation of weighted values.
  static func band(
    _ sample: [(value: Double, weight: Double)]
  ) -> (band: ExplainDocument.Shift.Band, deviation: Double) {
    let total = sample.reduce(0) { $0 + $1.weight }
    let mean = sample.reduce(0) { $0 + $1.weight * $1.value } / total
    let squares = sample.reduce(0) { sum, entry in
      let gap = entry.value - mean
      return sum + entry.weight * gap * gap
    }
    let sorted = sample.sorted { $0.value < $1.value }
    func point(_ share: Double) -> Double {
      var below = 0.0
      for entry in sorted {
        below += entry.weight
        if below >= share * total { return entry.value }
      }
      return sorted.last?.value ?? .nan
    }
    return (
      ExplainDocument.Shift.Band(mean: mean, low: point(0.05), high: point(0.95)),
      (squares / total).squareRoot()
    )
  }
}

extension ParameterCard {
  /// A value taken to the nearest that makes sense, as runs do.
  fileprivate func within(_ value: Double) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
