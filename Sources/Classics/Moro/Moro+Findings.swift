extension Moro {
  /// Shares of outcomes at nine pairs of precisions.
  struct Grid: Sendable {
    static let police = [0.4, 0.65, 0.9]
    static let revolutionaries = [0.1, 0.2, 0.3]
    static let runs = 16
    /// By police, then by revolutionaries.
    var counts: [[[Outcome: Int]]]

    /// The same at every call; kept because it takes seconds.
    static let usual = Grid(
      counts: police.map { p in
        revolutionaries.map { r in
          outcomes(Setting(police: p, revolutionaries: r), runs: runs, seed: 2016)
        }
      })

    /// How many runs ended so, by police, then by revolutionaries.
    func table(_ outcome: Outcome) -> [[Int]] { counts.map { $0.map { $0[outcome] ?? 0 } } }
  }

  /// Each claim, measured now; the same at every call.
  public static func findings() -> [Finding] {
    let falls = Grid.usual.table(.regimeFalls)
    let columns = Grid.revolutionaries.indices.map { r in falls.map { $0[r] } }
    return [
      ordering(
        "the better the police aim (0.4, 0.65, 0.9), the rarer the regime falls",
        Array(zip(Grid.revolutionaries, columns)), "r", falling: true),
      ordering(
        "the better the revolutionaries aim (0.1, 0.2, 0.3), the more often the regime falls",
        Array(zip(Grid.police, falls)), "p", falling: false),
      anarchy, anarchyElsewhere, firstRiots,
    ]
  }

  /// Each row in order, and its ends apart in one at least.
  private static func ordering(
    _ claim: String, _ rows: [(Double, [Int])], _ name: String, falling: Bool
  ) -> Finding {
    let inOrder = rows.allSatisfy { _, row in
      zip(row, row.dropFirst()).allSatisfy { falling ? $0 >= $1 : $0 <= $1 }
    }
    let moves = rows.contains { _, row in row.first != row.last }
    let measured = rows.map { value, row in
      "\(name) = \(Figures.text(value, 2)): " + row.map(String.init).joined(separator: ", ")
    }
    return .comparison(
      claim, expected: falling ? "falling in each row" : "rising in each row",
      measured: measured.joined(separator: "; ") + " of \(Grid.runs)", holds: inOrder && moves,
      standing: .implied, remark: "with this program's choices of what the source leaves open here")
  }

  private static var anarchy: Finding {
    let table = Grid.usual.table(.anarchy).flatMap { $0 }
    let corner = table.last ?? 0
    return highest(
      "anarchy is most frequent where both aim best (p = 0.9, r = 0.3)", corner,
      others: Array(table.dropLast()), of: Grid.runs,
      remark: "with this program's choices of what the source leaves open here")
  }

  /// The same at a society that a little less of legitimacy makes ripe for mass risings.
  private static var anarchyElsewhere: Finding {
    let runs = 8
    let counts = [(0.9, 0.3), (0.4, 0.3), (0.9, 0.1), (0.4, 0.1)].map { p, r in
      var setting = Setting(police: p, revolutionaries: r)
      setting.legitimacy = 0.86
      return outcomes(setting, runs: runs, seed: 2016)[.anarchy] ?? 0
    }
    return highest(
      "the same under another choice of ours, a legitimacy of 0.86 for 0.88", counts[0],
      others: Array(counts.dropFirst()), of: runs,
      remark: "a test of our choice, not of the source: where anarchy lies rests on it")
  }

  private static func highest(
    _ claim: String, _ corner: Int, others: [Int], of runs: Int, remark: String
  ) -> Finding {
    let most = others.max() ?? 0
    return .comparison(
      claim, expected: "more than anywhere else",
      measured: "\(corner) of \(runs) there, at most \(most) elsewhere", holds: corner > most,
      standing: .implied, remark: remark)
  }

  /// In the source small riots come first in all three named cases.
  private static var firstRiots: Finding {
    let shares = [(0.4, 0.3), (0.9, 0.3), (0.9, 0.1)].map { p, r in
      let setting = Setting(police: p, revolutionaries: r)
      let ticks = run(setting, seed: 2016).ticks
      let citizens = setting.citizenShare * Double(setting.side * setting.side)
      return 100 * Double(ticks.dropFirst().first?.active ?? 0) / citizens
    }
    let measured = shares.map { Figures.text($0, 1) }.joined(separator: ", ")
    return .comparison(
      "in the three named cases the first riots are small", expected: "under 5 percent of citizens",
      measured: "\(measured) percent", holds: shares.allSatisfy { $0 > 0 && $0 < 5 },
      standing: .implied, remark: "legitimacy was chosen for this")
  }

  /// One picture that shows the point.
  public static func figure() -> Figure {
    let share = 100 / Double(Grid.runs)
    let falls = Grid.usual.table(.regimeFalls)
    let anarchy = Grid.usual.table(.anarchy)
    func line(_ name: String, _ table: [[Int]], _ r: Int) -> Figure.Series {
      Figure.Series(
        "\(name), r = \(Figures.text(Grid.revolutionaries[r], 1))", .line,
        Grid.police.indices.map {
          Figure.Point(Grid.police[$0], share * Double(table[$0][r]))
        })
    }
    return Figure(
      title: "The same beginning, three ends",
      about: """
        Percent of \(Grid.runs) runs by precision of the police, for revolutionaries of precision \
        0.1 and 0.3. The regime falls less as the police aim better; where both aim well, anarchy.
        """,
      x: Figure.Axis("precision of the police"), y: Figure.Axis("runs, percent"),
      series: [
        line("falls", falls, 2), line("falls", falls, 0), line("anarchy", anarchy, 2),
        line("anarchy", anarchy, 0),
      ])
  }
}
