public import Polity
public import Simulation

/// A what-if with its answer: everything that its exports need, the same bytes for the same case,
/// seed and number of pairs.
public struct WhatIfDocument: Sendable {
  /// One measure as it is and changed.
  public struct Difference: Sendable {
    /// What is measured.
    public let measure: Measure
    /// Its mean as it is, and changed.
    public let before: Double
    public let after: Double
    /// Mean of after less before, with its 90% interval.
    public let change: Estimate
    /// The difference stands out: the 99% interval leaves 0 out and, of chances, so does the sign
    /// test at 1%. Of measures on which the change has no effect, about one in a hundred passes.
    public let isClear: Bool
    /// Pairs counted, and pairs without the number.
    public let pairs: Int
    public let undefined: Int
  }
  /// What the runs were drawn from.
  public enum Basis: Sendable, Equatable {
    /// The priors.
    case priors
    /// The posterior, given what was known on a day; both runs of a pair follow the record to an
    /// hour, -1: they run freely from the first hour.
    case weighed(asOf: CalendarDay, sharedHour: Int)
  }

  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of its files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// Seed of all luck.
  public var seed: UInt64
  /// What is changed.
  public var whatIf: WhatIf
  /// What the runs were drawn from.
  public var basis: Basis
  /// Pairs of runs, their effective number, and the share of them in which anything differs.
  public var pairs: Int
  public var effectiveSize: Double
  public var touched: Double
  /// Endings, questions, then what is at stake.
  public var differences: [Difference]
  /// Reasons not to trust the answer.
  public var diagnostics: [Diagnostic]
  /// The case and the options, as typed after `what-if`.
  public var arguments: [String]

  /// Sums pairs up; `measures` in the order of their numbers. `weighing`: checks of the weighing.
  public init(
    dossier: Dossier, caseSHA256: String, version: String, seed: UInt64, whatIf: WhatIf,
    basis: Basis = .priors, measures: [Measure], pairs: [PairedRun],
    weighing: [Diagnostic] = [], arguments: [String] = []
  ) {
    self.dossier = dossier
    self.caseSHA256 = caseSHA256
    self.version = version
    self.seed = seed
    self.whatIf = whatIf
    self.basis = basis
    self.pairs = pairs.count
    self.arguments = arguments
    let touched = ClusteredMean(
      pairs.map { .init($0.differs ? 1 : 0, weight: $0.weight, cluster: $0.cluster) })
    self.touched = touched.mean
    effectiveSize = touched.effectiveSize
    differences = measures.enumerated().map { Self.difference($1, $0, pairs) }
    diagnostics = [Self.size(touched, basis), Self.hold(touched.mean)].compactMap { $0 } + weighing
  }

  static func difference(
    _ measure: Measure, _ place: Int, _ pairs: [PairedRun]
  ) -> Difference {
    let members = pairs.map { pair in
      ClusteredMean.Member(
        pair.after[place] - pair.before[place], weight: pair.weight, cluster: pair.cluster)
    }
    let found = ClusteredMean(members)
    // Means of the pairs that have both numbers, so that they differ by the change.
    let both = pairs.filter { $0.before[place].isFinite && $0.after[place].isFinite }
    let total = both.reduce(0) { $0 + $1.weight }
    let signs = PairedDifferences(found.clusterMeans).signTest
    return Difference(
      measure: measure, before: both.reduce(0) { $0 + $1.weight * $1.before[place] } / total,
      after: both.reduce(0) { $0 + $1.weight * $1.after[place] } / total,
      change: found.estimate(level: 0.9),
      isClear: found.estimate(level: 0.99).isClear && (!measure.isChance || signs < 0.01),
      pairs: found.count, undefined: found.undefined)
  }

  /// Few lines of descent widen the intervals by themselves (Student); a handful tells nothing.
  static func size(_ found: ClusteredMean, _ basis: Basis) -> Diagnostic {
    let count = found.effectiveSize.isFinite ? Int(found.effectiveSize) : 0
    guard basis == .priors else {
      return Diagnostic(
        id: "pairs", status: count < 4 ? .fail : count < 20 ? .warn : .pass,
        sentence: "The differences rest on \(count) independent lines of weighed runs"
          + (count < 20 ? "; their intervals are wide for it." : "."))
    }
    return Diagnostic(
      id: "pairs", status: count < 20 ? .fail : count < 100 ? .warn : .pass,
      sentence: "The differences rest on \(count) independent pairs of runs"
        + (count < 100 ? "; more would sharpen them." : "."))
  }

  private static func hold(_ touched: Double) -> Diagnostic? {
    guard touched == 0 else { return nil }
    return Diagnostic(
      id: "change", status: .warn,
      sentence: "The change never takes hold: every pair of runs is the same.")
  }
}
