/// What was found of a ``CrisisFit``.
public struct FitResult: Sendable {
  /// A summary before and after.
  public struct Summary: Sendable {
    /// What was wanted.
    public let target: FitTarget
    /// Median, 5% and 95% points of the runs drawn from the prior and of the accepted ones; of what
    /// is 1 or 0 the mean, 0 and 1.
    public let prior: Band
    public let accepted: Band
    /// Mean distance of the accepted runs to the target as a share of that of the prior's, on the
    /// scale on which they are compared; 0 where both are 0.
    public let left: Double
    /// Whether the target lies among the accepted runs: in their 90% range, or in half of them.
    public let isReached: Bool

    /// A summary.
    public init(
      target: FitTarget, prior: Band, accepted: Band, left: Double, isReached: Bool
    ) {
      self.target = target
      self.prior = prior
      self.accepted = accepted
      self.left = left
      self.isReached = isReached
    }
  }
  /// A middle with a range.
  public struct Band: Sendable, Equatable {
    /// The middle, and 5% and 95% points.
    public let middle: Double
    public let low: Double
    public let high: Double

    /// A band.
    public init(middle: Double, low: Double, high: Double) {
      self.middle = middle
      self.low = low
      self.high = high
    }
  }
  /// An explanation's share of the runs.
  public struct Share: Sendable, Equatable {
    /// Its id, and its share before.
    public let id: String
    public let prior: Double
    /// Its share of the accepted runs, with the 90% interval of the Monte-Carlo error.
    public let accepted: Estimate

    /// A share.
    public init(id: String, prior: Double, accepted: Estimate) {
      self.id = id
      self.prior = prior
      self.accepted = accepted
    }
  }
  /// Independent runs below which an answer is not to be trusted.
  static let leastSize = 20

  /// The summaries, in the order asked.
  public let summaries: [Summary]
  /// The explanations, in the order of the case: which is more likely is not what this tells.
  public let shares: [Share]
  /// Parameters by how far they moved; none where too few independent runs could tell.
  public let shifts: [ExplainDocument.Shift]
  /// Draws from the prior, and how many of them are as near as every accepted run.
  public let drawn: Int
  public let near: Int
  /// Accepted runs, how many differ, and how many independent ones they are worth.
  public let accepted: Int
  public let different: Int
  public let effectiveSize: Double
  /// The last threshold, in units of each summary's spread; infinity where there is none.
  public let tolerance: Double
  /// Thresholds passed, and simulations used.
  public let generations: Int
  public let simulations: Int

  /// A result.
  public init(
    summaries: [Summary], shares: [Share], shifts: [ExplainDocument.Shift], drawn: Int, near: Int,
    accepted: Int, different: Int, effectiveSize: Double, tolerance: Double, generations: Int,
    simulations: Int
  ) {
    self.summaries = summaries
    self.shares = shares
    self.shifts = shifts
    self.drawn = drawn
    self.near = near
    self.accepted = accepted
    self.different = different
    self.effectiveSize = effectiveSize
    self.tolerance = tolerance
    self.generations = generations
    self.simulations = simulations
  }
}
