extension CompetingHypotheses {
  /// The measures on worked numbers, and that refutation ranks before support.
  public static func findings() -> [Finding] {
    let means = [1.0, 5, 3]
    return [
      .number(
        "Inconsistency of a hypothesis with mean votes 1, 5, 3", expected: 4,
        measured: VoteMatrix.inconsistency(means), within: 1e-12, standing: .published),
      .number(
        "Consistency of a hypothesis with mean votes 1, 5, 3", expected: 4,
        measured: VoteMatrix.consistency(means), within: 1e-12, standing: .published),
      .number(
        "Diagnosticity of evidence with mean votes 1, 5, 3", expected: 1.632993,
        measured: VoteMatrix.diagnosticity(means), within: 1e-6, standing: .published),
      .exact(
        "The mean of the votes 5 and not applicable, which counts as 3", expected: 4,
        measured: VoteMatrix.mean([.veryConsistent, .notApplicable]) ?? .nan,
        standing: .published),
      refutation,
    ]
  }

  /// The leader is the least refuted, not the best supported.
  private static var refutation: Finding {
    let matrix = VoteMatrix(
      hypotheses: ["fits much", "refuted by nothing"], evidence: ["first", "second", "third"],
      votes: [
        [[.veryConsistent], [.neutral]], [[.veryConsistent], [.neutral]],
        [[.inconsistent], [.neutral]],
      ])
    let order = matrix?.ranking.map(\.hypothesis) ?? []
    let measures = matrix?.ranking.map { Figures.text($0.consistency, 0) } ?? []
    return .comparison(
      "The least refuted hypothesis leads, even over one that more evidence fits",
      expected: "the one with consistency 0 before the one with 8",
      measured: "consistency in order of rank: \(measures.joined(separator: ", "))",
      holds: order == [1, 0], standing: .implied)
  }

  /// The invented example: what speaks against each hypothesis, and what fits it.
  public static func figure() -> Figure {
    let standings = teaching?.ranking ?? []
    let names = teaching?.hypotheses ?? []
    let series = standings.map { one in
      Figure.Series(
        names[one.hypothesis], .points, [Figure.Point(one.consistency, one.inconsistency)])
    }
    let words = standings.map {
      "\(names[$0.hypothesis]) \(Figures.text($0.inconsistency, 2))"
    }
    return Figure(
      title: "What speaks against, what fits",
      about: "The three hypotheses of an invented example. Inconsistency: "
        + "\(words.joined(separator: ", ")).",
      x: .init("consistency, what fits"), y: .init("inconsistency, what speaks against"),
      series: series)
  }
}
