extension ForecastArithmetic {
  /// Each sum on worked numbers.
  public static func findings() -> [Finding] {
    let daily = dailyChance(window: 0.3, days: 14)
    return [
      .number(
        "Daily chance of 30 percent within 14 days", expected: 0.025155, measured: daily,
        within: 5e-7, standing: .independent),
      .number(
        "That daily chance over 14 days", expected: 0.3,
        measured: chanceWithin(days: 14, daily: daily), within: 1e-15, standing: .derived),
      .number(
        "Chance of no event in 90 days if 30 percent is taken for a daily chance, times 1e14",
        expected: 1.1, measured: 1e14 * chanceOfNone(days: 90, daily: 0.3), within: 0.05,
        decimals: 1, standing: .independent),
      .number(
        "Chance of an attempt or a coup, from .0061339 and .0147218", expected: 0.0207654,
        measured: chanceOfAny([0.0061339, 0.0147218]), within: 1e-7, decimals: 7,
        standing: .independent, remark: "the inputs are rounded to seven decimals"),
      counts, shares, missing,
    ]
  }

  private static var counts: Finding {
    .number(
      "Chance of what happened 0 times of 4, of 3 outcomes, with pseudo-count 1: 1/7",
      expected: 1.0 / 7, measured: climatology([3, 1, 0], prior: 1).last ?? .nan, within: 1e-15,
      standing: .derived)
  }

  private static var shares: Finding {
    .number(
      "Chances from counts add to 1", expected: 1,
      measured: climatology([17, 3, 0, 5], prior: 0.5).reduce(0, +), within: 1e-15,
      standing: .derived)
  }

  private static var missing: Finding {
    .number(
      "An ensemble with weights 1, 1, 2 whose last member is missing is the mean of the others",
      expected: 0.15, measured: ensemble([(0.1, 1), (0.2, 1), (nil, 2)]) ?? .nan, within: 1e-15,
      standing: .derived)
  }

  /// Two readings of 30 percent.
  public static func figure() -> Figure {
    let daily = dailyChance(window: 0.3, days: 14)
    let readings = [("30 percent within 14 days", daily), ("30 percent a day", 0.3)]
    let series = readings.map { name, chance in
      let points = (0...90).map {
        Figure.Point(Double($0), chanceWithin(days: Double($0), daily: chance))
      }
      return Figure.Series(name, .line, points)
    }
    let end = chanceWithin(days: 90, daily: daily)
    return Figure(
      title: "What 30 percent means",
      about: "Chance of at least one event within so many days. Read as a chance within two weeks "
        + "it is \(Figures.text(end, 2)) after 90 days; read as a daily chance, 1.00.",
      x: .init("days"), y: .init("chance of at least one event"), series: series)
  }
}
