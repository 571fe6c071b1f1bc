/// Judgements of how well each piece of evidence fits each hypothesis, and what follows from them:
/// the analysis of competing hypotheses.
///
/// Measures as in the program Open Synthesis (`openach/metrics.py`), after Heuer (1999), Psychology
/// of Intelligence Analysis.
public struct VoteMatrix: Sendable, Equatable {
  /// One judge's word on one piece of evidence under one hypothesis.
  public enum Vote: Int, Sendable, CaseIterable {
    /// The evidence says nothing about the hypothesis; counted as neutral.
    case notApplicable = 0
    /// From 1, speaks strongly against, to 5, fits very well.
    case veryInconsistent, inconsistent, neutral, consistent, veryConsistent

    /// 1 to 5; 3 where the evidence does not apply.
    public var value: Double { self == .notApplicable ? 3 : Double(rawValue) }
  }

  /// What each hypothesis is called.
  public let hypotheses: [String]
  /// What each piece of evidence is called.
  public let evidence: [String]
  /// The votes on each piece of evidence, then each hypothesis; none where nobody has judged yet.
  public let votes: [[[Vote]]]

  /// A matrix; nil unless `votes` has a row for each piece of evidence and in each row a cell for
  /// each hypothesis.
  public init?(hypotheses: [String], evidence: [String], votes: [[[Vote]]]) {
    guard votes.count == evidence.count, votes.allSatisfy({ $0.count == hypotheses.count })
    else { return nil }
    self.hypotheses = hypotheses
    self.evidence = evidence
    self.votes = votes
  }

  /// The mean vote in each cell of a row, 1 to 5; nil where nobody has judged. `row` must be an
  /// index of `evidence`, else the answer is empty.
  public func means(evidence row: Int) -> [Double?] {
    guard votes.indices.contains(row) else { return [] }
    return votes[row].map(Self.mean)
  }

  /// The mean of some votes; nil for none.
  public static func mean(_ votes: [Vote]) -> Double? {
    votes.isEmpty ? nil : votes.reduce(0) { $0 + $1.value } / Double(votes.count)
  }

  /// How far means lie below 3, squared and added: what speaks against a hypothesis, at least 0.
  public static func inconsistency(_ means: [Double]) -> Double {
    means.reduce(0) { $0 + ($1 < 3 ? (3 - $1) * (3 - $1) : 0) }
  }

  /// How far means lie above 3, squared and added: what fits a hypothesis, at least 0.
  public static func consistency(_ means: [Double]) -> Double {
    means.reduce(0) { $0 + ($1 > 3 ? ($1 - 3) * ($1 - 3) : 0) }
  }

  /// How well a piece of evidence tells hypotheses apart: the population standard deviation of its
  /// means over hypotheses; 0 for none.
  public static func diagnosticity(_ means: [Double]) -> Double {
    guard !means.isEmpty else { return 0 }
    let centre = means.reduce(0, +) / Double(means.count)
    let squares = means.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(means.count)).squareRoot()
  }
}
