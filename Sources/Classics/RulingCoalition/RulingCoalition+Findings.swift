extension RulingCoalition {
  /// Who rules in worked examples, the sizes of near equals, and that power can cost its owner his
  /// place.
  public static func findings() -> [Finding] {
    examples.map { example in
      .exact(
        "Who rules among the powers \(words(example.powers))", expected: words(example.ruling),
        measured: words(ruling(example.powers)), standing: .independent)
    } + sizes + [law, danger]
  }

  /// Powers of those who rule, ascending; none if the powers cannot be weighed.
  private static func ruling(_ powers: [Double]) -> [Double] {
    let found = try? UltimateRulingCoalition(powers: powers)
    return (found?.members ?? []).map { powers[$0] }.sorted()
  }

  /// The size of the ruling coalition of so many near equals; 0 if they cannot be weighed.
  private static func size(_ count: Int, _ majority: Double) -> Int {
    let found = try? UltimateRulingCoalition(powers: equals(count), majority: majority)
    return found?.members.count ?? 0
  }

  private static var sizes: [Finding] {
    [
      .exact(
        "How many rule among 1 to 10 near equals, majority of one half",
        expected: [1, 1, 3, 3, 3, 3, 7, 7, 7, 7], measured: (1...10).map { size($0, 0.5) },
        standing: .independent),
      .exact(
        "How many rule among 1 to 8 near equals, majority of 0.6",
        expected: [1, 2, 2, 4, 4, 4, 7, 7], measured: (1...8).map { size($0, 0.6) },
        standing: .independent),
      .exact(
        "The sizes that occur among 1 to 16 near equals, majority of 0.6, follow "
          + "k' = floor(k/a) + 1",
        expected: UltimateRulingCoalition.sizesOfEquals(majority: 0.6, upTo: 16),
        measured: occurring(0.6), standing: .derived),
    ]
  }

  /// Sizes that occur among 1 to 16 near equals, ascending.
  private static func occurring(_ majority: Double) -> [Int] {
    Set((1...16).map { size($0, majority) }).sorted()
  }

  private static var law: Finding {
    .exact(
      "Ruling coalitions of near equals have sizes 2^k - 1: those among 1 to 16 people",
      expected: [1, 3, 7, 15], measured: occurring(0.5), standing: .published)
  }

  private static var danger: Finding {
    let fates = [10.0, 20].map { ruling([3, 4, 5, $0]).contains($0) }
    return .comparison(
      "More power can cost a member his place: a fourth beside 3, 4 and 5 is purged at 10 and "
        + "rules at 20",
      expected: "purged at 10, rules at 20",
      measured: "\(fates[0] ? "rules" : "purged") at 10, \(fates[1] ? "rules" : "purged") at 20",
      holds: !fates[0] && fates[1], standing: .implied)
  }

  /// How many rule among near equals.
  public static func figure() -> Figure {
    let majorities = [0.5, 0.6, 0.75]
    let series = majorities.map { majority in
      let points = (1...16).map { Figure.Point(Double($0), Double(size($0, majority))) }
      return Figure.Series("majority of \(Figures.text(majority, 2))", .steps, points)
    }
    let jumps = occurring(0.5).map(String.init).joined(separator: ", ")
    return Figure(
      title: "How many rule among near equals",
      about: "Members of the coalition that rules in the end, by the size of an elite of almost "
        + "equal power. With a majority of one half only the sizes \(jumps) occur.",
      x: .init("members of the elite"), y: .init("members who rule"), series: series)
  }
}
