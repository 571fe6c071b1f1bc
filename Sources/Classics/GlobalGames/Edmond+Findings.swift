extension Edmond {
  /// Thresholds and cutoffs computed elsewhere, the case without manipulation, and three signs;
  /// about 20 milliseconds.
  public static func findings() -> [Finding] {
    examples.flatMap(numbers) + honesty + signatures
  }

  private static func numbers(_ example: Example) -> [Finding] {
    let regime = Edmond(precision: example.precision, attackCost: example.cost)
    let found = regime?.equilibrium
    let place =
      "at precision \(Figures.text(example.precision, 0)), cost \(Figures.text(example.cost, 2))"
    let remark = "quadratic cost of manipulation; the figure expected is from a grid"
    return [
      .number(
        "The threshold \(place)", expected: example.threshold,
        measured: found?.threshold ?? .nan, within: 3e-3, decimals: 4, standing: .independent,
        remark: remark),
      .number(
        "The cutoff \(place)", expected: example.cutoff, measured: found?.cutoff ?? .nan,
        within: 3e-3, decimals: 4, standing: .independent, remark: remark),
    ]
  }

  /// With manipulation too dear to use, the regime without it.
  private static var honesty: [Finding] {
    [0.25, 0.5, 0.75].map { cost in
      let regime = Edmond(precision: 1, attackCost: cost, manipulationCost: 1e8)
      return .number(
        "The threshold without manipulation is 1 - p, p = \(Figures.text(cost, 2))",
        expected: 1 - cost, measured: regime?.equilibrium.threshold ?? .nan, within: 1e-6,
        standing: .derived, remark: "manipulation at a hundred million times its cost")
    }
  }

  /// Thresholds by rising precision, 0.01 to 100,000, for a cost of attacking.
  private static func thresholds(_ cost: Double, _ manipulation: Double) -> [Double] {
    precisions.compactMap {
      Edmond(precision: $0, attackCost: cost, manipulationCost: manipulation)?
        .equilibrium.threshold
    }
  }

  private static let precisions = [0.01, 0.1, 1, 3, 10, 30, 100, 1000, 1e4, 1e5]
  private static let costs = [0.1, 0.25, 0.5, 0.75, 0.9]

  private static var signatures: [Finding] {
    var (all, below, steps, falls) = (0, 0, 0, 0)
    var last = 0.0
    for manipulation in [0.3, 1, 3] {
      for cost in costs {
        let row = thresholds(cost, manipulation)
        all += precisions.count
        below += row.count { $0 < 1 - cost }
        steps += precisions.count - 1
        falls += zip(row, row.dropFirst()).count { $0 > $1 }
        last = max(last, row.last ?? 1)
      }
    }
    return [
      .comparison(
        "Manipulation always lets weaker regimes survive: the threshold is below 1 - p",
        expected: "\(all) of \(all) parameter sets", measured: "\(below) of \(all) parameter sets",
        holds: below == all, standing: .implied,
        remark: "precision 0.01 to 100,000, p .1 to .9, cost of manipulation 0.3 to 3"),
      .comparison(
        "More precise private information raises the regime's survival: the threshold falls",
        expected: "\(steps) of \(steps) steps of precision",
        measured: "\(falls) of \(steps) steps of precision", holds: falls == steps,
        standing: .implied),
      .comparison(
        "If precision is high enough, hardly any regime can be overthrown",
        expected: "every threshold below 0.02 at precision 100,000",
        measured: "the highest is \(Figures.text(last, 4))", holds: last < 0.02,
        standing: .published, remark: "the paper says so in words; 0.02 is this program's bound"),
    ]
  }

  /// The threshold against the precision of what citizens see.
  public static func figure() -> Figure {
    let series = [0.25, 0.5, 0.75].map { cost in
      let points = (0...60).compactMap { step -> Figure.Point? in
        let precision = Self.precision(step)
        let regime = Edmond(precision: precision, attackCost: cost)
        return regime.map { Figure.Point(precision, $0.equilibrium.threshold) }
      }
      return Figure.Series("cost of attacking \(Figures.text(cost, 2))", .line, points)
    }
    let sharp = series.compactMap { $0.points.first { $0.x > 99 }?.y }.max() ?? .nan
    return Figure(
      title: "Sharper eyes, safer regime",
      about: "Strength below which a regime falls, against the precision of what citizens see. "
        + "Each curve starts at one minus the cost of attacking; at precision 100 the highest is "
        + "\(Figures.text(sharp, 3)).",
      x: .init("precision of private signals", isLogarithmic: true),
      y: .init("threshold theta*"), series: series)
  }

  /// From 0.01 to 10,000, ten steps to each factor of ten.
  private static func precision(_ step: Int) -> Double {
    var value = 0.01
    for _ in 0..<max(0, step) { value *= 1.2589254117941673 }
    return value
  }
}
