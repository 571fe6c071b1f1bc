/// The analysis of competing hypotheses as a classic: a worked matrix, or the user's own.
public enum CompetingHypotheses: Classic {
  public static let id = "ach"
  public static let title = "Analysis of competing hypotheses"
  public static let source =
    "R. J. Heuer (1999), Psychology of Intelligence Analysis, Center for the Study of "
    + "Intelligence, chapter 8; measures as in Open Synthesis, openach/metrics.py, "
    + "github.com/twschiller/open-synthesis"
  public static let says =
    "Put every hypothesis beside every piece of evidence and look for what does not fit. The "
    + "hypothesis with the least against it leads, not the one with the most in its favour: "
    + "evidence that fits everything proves nothing."
  public static let formulas = [
    "votes 1 (speaks strongly against) to 5 (fits very well); not applicable counts as 3",
    "m(h, e) = mean vote",
    "inconsistency(h) = sum over e with m < 3 of (3 - m)^2",
    "consistency(h) = sum over e with m > 3 of (m - 3)^2",
    "diagnosticity(e) = population standard deviation of m over hypotheses",
    "rank by inconsistency (least), consistency (most), share not applicable, share not judged",
  ]
  public static let lookFor =
    "The hypothesis furthest down has the least against it, even if another lies further right. "
    + "Evidence with diagnosticity 0 could be struck out without changing anything."
  public static let presets = [
    Preset("teaching", "an invented matrix: three explanations of a power cut, five facts")
  ]

  /// Invented for teaching.
  static let teaching = VoteMatrix(
    hypotheses: ["storm damage", "a worn-out transformer", "sabotage"],
    evidence: [
      "the whole valley went dark at once", "winds were light that night",
      "the transformer was forty years old", "the fence of the station was cut",
      "nobody has claimed the deed",
    ],
    votes: [
      [[.consistent], [.consistent, .veryConsistent], [.consistent]],
      [[.veryInconsistent, .inconsistent], [.neutral], [.neutral]],
      [[.notApplicable], [.veryConsistent], [.neutral]],
      [[.inconsistent], [.inconsistent, .neutral], [.veryConsistent]],
      [[.notApplicable], [.neutral], [.inconsistent, .veryInconsistent]],
    ])

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    _ = try settled(request)
    if let input = request.input { return report(try VoteMatrix(input)) }
    return teaching.map(report) ?? ClassicAnswer([])
  }

  private static func report(_ matrix: VoteMatrix) -> ClassicAnswer {
    let ranking = matrix.ranking
    let rows = ranking.map { one -> [ClassicTable.Cell] in
      [
        .word(matrix.hypotheses[one.hypothesis]), .number(one.inconsistency, decimals: 4),
        .number(one.consistency, decimals: 4), .number(100 * one.notApplicable, decimals: 1),
        .number(100 * one.notJudged, decimals: 1),
      ]
    }
    let order = matrix.diagnosticities.enumerated().sorted {
      ($1.element, $0.offset) < ($0.element, $1.offset)
    }
    let evidence = order.map { index, value -> [ClassicTable.Cell] in
      [.word(matrix.evidence[index]), .number(value, decimals: 6)]
    }
    let idle = order.count { $0.element == 0 }
    var sentences: [String] = []
    if let first = ranking.first {
      sentences.append(
        "'\(matrix.hypotheses[first.hypothesis])' has the least against it: "
          + "\(Figures.text(first.inconsistency, 2)).")
    }
    if idle > 0 {
      sentences.append("\(idle) of \(order.count) pieces of evidence tell nothing apart.")
    }
    return ClassicAnswer(
      sentences,
      tables: [
        ClassicTable(
          "Hypotheses, the least refuted first",
          columns: [
            "hypothesis", "inconsistency", "consistency", "percent not applicable",
            "percent not judged",
          ], rows: rows),
        ClassicTable(
          "Evidence, what tells most first", columns: ["evidence", "diagnosticity"],
          rows: evidence),
      ])
  }
}
