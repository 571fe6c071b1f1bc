public import Polity
public import Simulation

/// What the weighing of a case found: everything that its exports need, the same bytes for the same
/// case, day and seed.
public struct ExplainDocument: Sendable {
  /// One explanation in the ranking.
  public struct Ranked: Sendable {
    /// Its id.
    public let id: String
    /// Name.
    public let label: String
    /// In a sentence.
    public let says: String
    /// Prior, normalised over the explanations.
    public let prior: Double
    /// Posterior with a 90% interval that holds the errors of the log evidences.
    public let posterior: Double
    public let low: Double
    public let high: Double
    public let logEvidence: Double
    public let standardError: Double
    /// Largest less smallest log evidence of an island, nats.
    public let disagreement: Double
    public let effectiveSize: Double
    /// What the second route says; nil where it was not taken.
    public let second: Double?
  }
  /// The probability of one hidden fact, summed over the explanations that hold it.
  public struct Marginal: Sendable, Equatable {
    /// The fact, in words.
    public let fact: String
    /// The value that it has.
    public let value: String
    /// Before the evidence.
    public let prior: Double
    /// After it.
    public let posterior: Double
  }
  /// What a set of items did: one item, all of one origin, or all of one source.
  public struct Weight: Sendable {
    /// Id of the item, or the name of the set.
    public let id: String
    /// The item itself, where it is one.
    public let item: Evidence?
    /// Decibans for each explanation, in the order of ``explanations``; NaN where no run is left.
    public let decibans: [Double]
    /// Spread of the decibans over explanations with a prior: standard deviation weighed by priors.
    public let diagnosticity: Double
    /// Posterior of each explanation had it never been reported.
    public let without: [Double]
    /// Smallest effective sample size that this rests on.
    public let effectiveSize: Double
    /// Share of all weighed runs, by posterior, that produce it; nil for sets and measurements.
    public let produced: Double?
  }
  /// The ranking under another grade table or other prior odds.
  public struct Variant: Sendable {
    /// What is different.
    public let name: String
    /// Posterior of each explanation.
    public let posterior: [Double]
    /// Smallest effective sample size; small ones mean the table would need runs of its own.
    public let effectiveSize: Double
  }

  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of its files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// Seed of all luck.
  public var seed: UInt64
  /// The day whose knowledge was used.
  public var asOf: CalendarDay
  /// How many items were known on it, and how many were scored.
  public var known: Int
  public var scored: Int
  /// Moves imposed, with their hours; and moves known not to have been made.
  public var imposed: [(move: String, hour: Int)]
  public var ruledOut: [String]
  /// By posterior, highest first.
  public var explanations: [Ranked]
  public var marginals: [Marginal]
  /// Items by diagnosticity, highest first; then origins, then sources.
  public var items: [Weight]
  public var origins: [Weight]
  public var sources: [Weight]
  public var variants: [Variant]
  /// Items that the analyst marked, known on the day; their marks are shown and never weighed.
  public var judged: [Evidence] = []
  /// Parameters, by how far the evidence moved them; empty where nothing informs.
  public var shifts: [Shift] = []
  /// Endings and questions, continued freely past the day; nil where not asked for.
  public var forecast: PosteriorForecast?
  public var diagnostics: [Diagnostic]
  /// Whether such explanations can be told apart at all; nil where the second route was not taken.
  public var recovery: RecoveryTable?
  /// Conditioned runs, and free runs that the second route learnt from.
  public var simulations: Int
  public var lessons: Int
  /// The case and the options, as typed after `explain`.
  public var arguments: [String] = []
}
