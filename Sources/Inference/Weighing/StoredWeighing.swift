import RandomStreams
import Simulation

/// A finished weighing with what is needed to weigh again at once without some of its items: what
/// each weighed run predicts for each item.
///
/// ```swift
/// let stored = StoredWeighing(weigher, weighing)
/// let without = stored.reweighed(ignoring: ["airport-left"])
/// ```
public struct StoredWeighing: Sendable {
  /// A weighed run, copies added up.
  public struct Run: Sendable, Equatable {
    /// The island it lived on, and its number there.
    public let island: Int
    public let state: Int
    /// Its share of the explanation's weighed runs, above 0.
    public let weight: Double
    /// What it predicts for each scored item, in their order.
    public let predictions: [Float]

    /// A weighed run.
    public init(island: Int, state: Int, weight: Double, predictions: [Float]) {
      self.island = island
      self.state = state
      self.weight = weight
      self.predictions = predictions
    }
  }
  /// An explanation with its weighed runs.
  public struct Explanation: Sendable {
    /// Its id, normalised prior, log evidence in nats and the standard error of that.
    public let id: String
    public let prior: Double
    public let logEvidence: Double
    public let standardError: Double
    /// Its different weighed runs; empty where none is left.
    public let runs: [Run]

    /// An explanation.
    public init(
      id: String, prior: Double, logEvidence: Double, standardError: Double, runs: [Run]
    ) {
      self.id = id
      self.prior = prior
      self.logEvidence = logEvidence
      self.standardError = standardError
      self.runs = runs
    }
  }
  /// What was weighed, and how.
  public let weigher: Weigher
  /// The explanations, in the order of the case.
  public let explanations: [Explanation]

  /// A weighing read back; nil where its runs do not fit the items that the weigher scores.
  public init?(_ weigher: Weigher, explanations: [Explanation]) {
    let width = weigher.model.scored.count
    let ids = weigher.ensemble.explanations.map(\.id)
    guard explanations.map(\.id) == ids,
      explanations.allSatisfy({ $0.runs.allSatisfy { $0.predictions.count == width } })
    else { return nil }
    self.weigher = weigher
    self.explanations = explanations
  }

  /// A weighing as it was found. O(particles log particles).
  public init(_ weigher: Weigher, _ found: Weighing) {
    self.weigher = weigher
    explanations = found.explanations.map { entry in
      var shares: [[Int]: (weight: Double, predictions: [Float])] = [:]
      for particle in entry.particles {
        shares[[particle.island, particle.state], default: (0, particle.payload.predictions)]
          .weight += Elementary.exp(particle.logWeight)
      }
      let runs = shares.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        Run(
          island: $0.key[0], state: $0.key[1], weight: $0.value.weight,
          predictions: $0.value.predictions)
      }
      return Explanation(
        id: entry.id, prior: entry.prior, logEvidence: entry.logEvidence,
        standardError: entry.standardError, runs: runs)
    }
  }
}

/// A ranking after some items were left out.
public struct Reweighed: Sendable, Equatable {
  /// An explanation before and after.
  public struct Standing: Sendable, Equatable {
    /// Its id and prior.
    public let id: String
    public let prior: Double
    /// Its posterior with all items.
    public let before: Double
    /// Its posterior without them, with a 90% interval.
    public let posterior: Double
    public let low: Double
    public let high: Double
    /// Different runs that this rests on, effectively.
    public let effectiveSize: Double

    /// A standing; probabilities 0...1.
    public init(
      id: String, prior: Double, before: Double, posterior: Double, low: Double, high: Double,
      effectiveSize: Double
    ) {
      self.id = id
      self.prior = prior
      self.before = before
      self.posterior = posterior
      self.low = low
      self.high = high
      self.effectiveSize = effectiveSize
    }
  }
  /// How far the new ranking can be leaned upon.
  public enum Verdict: Sendable, Equatable {
    /// Enough different runs stand behind every likely explanation.
    case stands
    /// Too few do: the least effective number of a likely one.
    case fewRuns(Double)
    /// The runs cannot tell: weigh anew. Why, in a clause.
    case mustRun(String)
  }
  /// Items left out.
  public let ignored: [String]
  /// The explanations, in the order of the case; as they were where the runs cannot tell.
  public let explanations: [Standing]
  /// How far it can be leaned upon.
  public let verdict: Verdict

  /// A ranking without some items.
  public init(ignored: [String], explanations: [Standing], verdict: Verdict) {
    self.ignored = ignored
    self.explanations = explanations
    self.verdict = verdict
  }
}
