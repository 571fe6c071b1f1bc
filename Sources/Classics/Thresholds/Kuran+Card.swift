extension Kuran: Classic {
  public static let id = "kuran"
  public static let title = "Kuran's unseen revolution"
  public static let source = """
    Kuran, T. (1991). Now out of never: the element of surprise in the East European revolution of \
    1989. World Politics 44(1), 7-48. doi:10.2307/2010422
    """
  public static let says = """
    People hide their opposition until enough others show theirs. One person who grows a little \
    bolder can bring a revolution in one society and nothing in another that looks just the same \
    from outside.
    """
  public static let formulas = [
    "x(0) = 0;  x(t+1) = percent of people whose threshold is at most x(t)"
  ]
  public static let lookFor = """
    Societies A and B differ in one hidden threshold and look alike: one opponent in ten. The same \
    small change in the same person leads to 90 percent in one and 20 percent in the other.
    """
  public static let feeds = ["mobilisation", "fear"]
  public static let presets = societies.map { society in
    let list = society.thresholds.map(String.init).joined(separator: ", ")
    return Preset(society.id, "thresholds \(list) percent")
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, _) = try settled(request)
    let society = societies.first { $0.id == preset }
    let course = course(thresholds: society?.thresholds ?? [])
    let rows = course.indices.map {
      [ClassicTable.Cell.count($0), .number(course[$0], decimals: 0)]
    }
    return ClassicAnswer(
      ["Open opposition ends at \(Figures.text(course.last ?? 0, 0)) percent."],
      tables: [
        ClassicTable("Open opposition by round", columns: ["round", "percent"], rows: rows)
      ])
  }

  public static func findings() -> [Finding] {
    let expected = [10.0, 90, 10, 20, 10, 90]
    let outcomes = zip(societies, expected).map { society, percent in
      let list = society.thresholds.map(String.init).joined(separator: ", ")
      return Finding.number(
        "thresholds \(list): percent in open opposition", expected: percent,
        measured: outcome(thresholds: society.thresholds), within: 0, decimals: 0,
        standing: .independent, remark: "thresholds as commonly quoted, the paper's text not seen")
    }
    return outcomes + [surprise]
  }

  /// Two societies that look alike and part at the same small change.
  private static var surprise: Finding {
    let ends = societies.prefix(4).map { Int(outcome(thresholds: $0.thresholds)) }
    return .comparison(
      "societies that look alike part at the same change of the same person",
      expected: "equal before, at least half of all people apart after",
      measured: "before \(ends[0]) and \(ends[2]) percent, after \(ends[1]) and \(ends[3]) percent",
      holds: ends[0] == ends[2] && ends[1] - ends[3] >= 50, standing: .implied)
  }

  public static func figure() -> Figure {
    let names = [
      "a": "society A", "a-changed": "A, one bolder", "b": "society B",
      "b-changed": "B, one bolder",
    ]
    let series = societies.prefix(4).map { society in
      let course = course(thresholds: society.thresholds)
      let points = (0...10).map { round in
        Figure.Point(Double(round), course[min(round, course.count - 1)])
      }
      return Figure.Series(names[society.id] ?? society.id, .steps, points)
    }
    return Figure(
      title: "One person bolder: a revolution here, nothing there",
      about: """
        Percent in open opposition by round. Societies A and B both rest at 10; when person 2 joins \
        at 10 instead of 20, A goes to 90 and B to 20.
        """,
      x: Figure.Axis("round"), y: Figure.Axis("open opposition, percent"), series: series)
  }
}
