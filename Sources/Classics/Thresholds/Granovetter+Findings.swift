extension Granovetter {
  /// The deviations of the table, as shares of the crowd.
  static let deviations = [0.05, 0.10, 0.11, 0.12, 0.122, 0.1222, 0.1223, 0.20, 0.30, 0.50, 1.0]

  /// What an independent iteration gave for them, with a mean of a quarter.
  private static let joining = [
    0.0, 0.007696, 0.017130, 0.040211, 0.054792, 0.059757, 1.0, 0.999911, 0.993394, 0.904852,
    0.658574,
  ]

  /// Each claim, measured now; the same at every call.
  public static func findings() -> [Finding] {
    riots + jumpsInTheLarge + zip(deviations, joining).map(outcome) + jumpsOfPeople
  }

  private static var riots: [Finding] {
    [
      .exact(
        "thresholds 0, 1, 2, ..., 99: how many join", expected: 100,
        measured: course(thresholds: riot(altered: false)).last ?? 0, standing: .independent),
      .exact(
        "the person with threshold 1 has 2 instead: how many join", expected: 1,
        measured: course(thresholds: riot(altered: true)).last ?? 0, standing: .independent),
    ]
  }

  private static var jumpsInTheLarge: [Finding] {
    guard let point = criticalPoint(mean: 0.25) else { return [] }
    let published = Finding.number(
      "normal thresholds, mean 25 of 100: the outcome jumps at this deviation", expected: 12.2,
      measured: 100 * point.deviation, within: 0.05, decimals: 2, standing: .published,
      remark: "the continuous map")
    let people = jump(people: 100, mean: 25, placement: .quantile)?.above ?? .nan
    let whole = Finding.number(
      "the same jump with 100 whole people, one at each quantile", expected: 12.2,
      measured: people, within: 0.05, decimals: 2, standing: .published)
    return [
      published, .byRule(stated: whole, other: published, rule: "in the continuous map"),
      .number(
        "critical deviation at a mean of 0.25", expected: 0.12222087, measured: point.deviation,
        within: 1e-6, decimals: 8, standing: .independent),
      .number(
        "share joining just below it", expected: 0.06200325, measured: point.share, within: 1e-6,
        decimals: 8, standing: .independent),
      .number(
        "its distance from the mean, in deviations", expected: -1.53817225,
        measured: point.score, within: 1e-6, decimals: 8, standing: .independent),
    ]
  }

  private static func outcome(_ deviation: Double, _ expected: Double) -> Finding {
    .number(
      "share joining at a deviation of \(Figures.text(deviation, 4)), mean 0.25",
      expected: expected, measured: equilibrium(mean: 0.25, deviation: deviation),
      within: 1e-6, standing: .independent)
  }

  private static var jumpsOfPeople: [Finding] {
    let expected: [(Placement, String)] = [
      (.floor, "12.87 to 12.88, 6 to 99"), (.round, "12.54 to 12.55, 6 to 100"),
      (.quantile, "12.54 to 12.55, 6 to 100"),
    ]
    return expected.map { placement, text in
      let found = jump(people: 100, mean: 25, placement: placement).map {
        "\(Figures.text($0.below, 2)) to \(Figures.text($0.above, 2)), \($0.before) to \($0.after)"
      }
      return .exact(
        "100 whole people, mean 25, placed by \(placement.rawValue): where the outcome jumps",
        expected: text, measured: found ?? "no jump", standing: .independent)
    }
  }

  /// One picture that shows the point.
  public static func figure() -> Figure {
    let places = Array(1...300).map { 0.1 * Double($0) }
    let large = places.map {
      Figure.Point($0, 100 * equilibrium(mean: 0.25, deviation: $0 / 100))
    }
    let people = [Placement.floor, .quantile].map { placement in
      Figure.Series(
        "100 people, \(placement.rawValue)", .steps,
        places.map {
          let joined = crowd(people: 100, mean: 25, deviation: $0, placement: placement)
          return Figure.Point($0, Double(joined))
        })
    }
    return Figure(
      title: "A little more variety, and the crowd tips",
      about: """
        Percent that joins against the deviation of thresholds, mean 25. In a large crowd it jumps \
        from 6 to 100 at 12.22; among 100 whole people at 12.55 or 12.88, by their placement.
        """,
      x: Figure.Axis("deviation of thresholds, percent of the crowd"),
      y: Figure.Axis("join, percent"),
      series: [Figure.Series("large crowd", .line, large)] + people)
  }
}
