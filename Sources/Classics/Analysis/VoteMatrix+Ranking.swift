extension VoteMatrix {
  /// A hypothesis with its measures.
  public struct Standing: Sendable, Equatable {
    /// Its place in `hypotheses`.
    public var hypothesis: Int
    /// What speaks against it; the first thing to rank by, least first.
    public var inconsistency: Double
    /// What fits it; ranks where inconsistency is equal, most first.
    public var consistency: Double
    /// Share of evidence that most judges found not applicable, 0 to 1; then least first.
    public var notApplicable: Double
    /// Share of evidence nobody has judged, 0 to 1; then least first.
    public var notJudged: Double
  }

  /// The hypotheses from the least refuted on; equals stay in the order of the matrix.
  public var ranking: [Standing] {
    hypotheses.indices.map(standing).sorted { one, other in
      let left = [
        one.inconsistency, -one.consistency, one.notApplicable, one.notJudged,
        Double(one.hypothesis),
      ]
      let right = [
        other.inconsistency, -other.consistency, other.notApplicable, other.notJudged,
        Double(other.hypothesis),
      ]
      return left.lexicographicallyPrecedes(right)
    }
  }

  /// The diagnosticity of each piece of evidence, in the order of the matrix.
  public var diagnosticities: [Double] {
    evidence.indices.map { Self.diagnosticity(means(evidence: $0).compactMap { $0 }) }
  }

  private func standing(_ column: Int) -> Standing {
    let cells = votes.map { $0[column] }
    let means = cells.compactMap(Self.mean)
    let setAside = cells.count { cell in
      2 * cell.count { $0 == .notApplicable } > cell.count
    }
    let all = Double(max(1, cells.count))
    return Standing(
      hypothesis: column, inconsistency: Self.inconsistency(means),
      consistency: Self.consistency(means), notApplicable: Double(setAside) / all,
      notJudged: Double(cells.count(where: \.isEmpty)) / all)
  }
}
