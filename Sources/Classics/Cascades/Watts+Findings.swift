extension Watts {
  /// Both ends of the window for vulnerable degrees from 4; the lower end nil where not computed.
  static let windows: [(vulnerable: Int, low: Double?, high: Double)] = [
    (4, 1.11414, 3.86307), (5, 1.02070, 5.76468), (6, 1.00373, 7.47708), (7, 1.00060, 9.09699),
    (8, 1.00008, 10.65744), (9, nil, 12.17495), (10, nil, 13.65931),
  ]

  /// A threshold whose vulnerable degree is `k`; 0.18 for 5, as in the source.
  static func threshold(vulnerable k: Int) -> Double {
    k == 5 ? 0.18 : 1 / (Double(k) + 0.5)
  }

  /// Each claim, measured now; the same at every call.
  public static func findings() -> [Finding] {
    windows.flatMap(ends) + [noWindow] + simulated
  }

  private static func ends(_ row: (vulnerable: Int, low: Double?, high: Double)) -> [Finding] {
    let window = window(threshold: threshold(vulnerable: row.vulnerable))
    let name =
      row.vulnerable == 5 ? "threshold 0.18" : "turned by one of at most \(row.vulnerable)"
    func end(_ which: String, _ expected: Double, _ measured: Double?) -> Finding {
      .number(
        "\(name): \(which) mean degree of global cascades", expected: expected,
        measured: measured ?? .nan, within: 1e-4, decimals: 5, standing: .independent)
    }
    let low = row.low.map { [end("least", $0, window?.lowerBound)] } ?? []
    return low + [end("greatest", row.high, window?.upperBound)]
  }

  private static var noWindow: Finding {
    let open = (1...3).filter { window(threshold: threshold(vulnerable: $0)) != nil }
    return .exact(
      "turned by one of at most 1, 2 or 3: how many have a window", expected: 0,
      measured: open.count, standing: .independent)
  }

  private static var simulated: [Finding] {
    let cases: [(degree: Double, possible: Bool)] = [(3, true), (8, false)]
    return cases.map { degree, possible in
      let tally = tally(
        nodes: 10_000, meanDegree: degree, threshold: 0.18, tries: 200, seed: 2002)
      let largest = Figures.text(100 * tally.largest, 1)
      return .comparison(
        "10,000 nodes, threshold 0.18, mean degree \(Figures.text(degree, 0))",
        expected: possible ? "global cascades" : "no global cascade",
        measured: "\(tally.global) of \(tally.tries) starts, largest \(largest) percent",
        holds: possible == (tally.global > 0), standing: .derived,
        remark: "global: a tenth of the network or more")
    }
  }

  /// One picture that shows the point.
  public static func figure() -> Figure {
    let degrees = (1...30).map { 0.25 * Double($0) }
    let tallies = degrees.map {
      tally(nodes: 10_000, meanDegree: $0, threshold: 0.18, tries: 60, seed: 2002)
    }
    let often = zip(degrees, tallies).map {
      Figure.Point($0, 100 * Double($1.global) / Double(max(1, $1.tries)))
    }
    let large = zip(degrees, tallies).filter { $1.global > 0 }.map {
      Figure.Point($0, 100 * $1.meanGlobal)
    }
    let edges = window(threshold: 0.18).map { [$0.lowerBound, $0.upperBound] } ?? []
    let marks = edges.map { Figure.Point($0, 0) }
    return Figure(
      title: "The window of global cascades",
      about: """
        10,000 nodes, threshold 0.18. Percent of single starts that turn a tenth of the network, \
        and how much those turn, by mean degree. In theory the window runs from 1.02 to 5.76.
        """,
      x: Figure.Axis("mean degree"), y: Figure.Axis("percent"),
      series: [
        Figure.Series("starts that go global", .line, often),
        Figure.Series("mean size of global cascades", .points, large),
        Figure.Series("ends of the window", .points, marks),
      ])
  }
}
