import RandomStreams

extension GlobalGame {
  /// Every threshold and count computed elsewhere, the edge of uniqueness found by counting, and
  /// the limits; under a millisecond.
  public static func findings() -> [Finding] {
    rows.flatMap(\.findings) + manyRoots(2.6, low: 0.31848729) + manyRoots(5, low: 0.00683490)
      + boundaries + limits
  }

  /// A game with one equilibrium, and where that lies.
  private struct Row {
    var game: GlobalGame
    var threshold: Double
    var cutoff: Double

    init(
      _ mean: Double, _ common: Double, _ own: Double, _ cost: Double, _ threshold: Double,
      _ cutoff: Double
    ) {
      game = GlobalGame(
        publicMean: mean, publicPrecision: common, privatePrecision: own, cost: cost)
      self.threshold = threshold
      self.cutoff = cutoff
    }

    var findings: [Finding] {
      let found = game.equilibria()
      let only = found.count == 1 ? found[0] : nil
      let place = game.place
      return [
        .number(
          "The only threshold at \(place)", expected: threshold,
          measured: only?.threshold ?? .nan, within: 1e-6, decimals: 8, standing: .independent),
        .number(
          "The cutoff at \(place)", expected: cutoff, measured: only?.cutoff ?? .nan,
          within: 1e-6, decimals: 8, standing: .independent),
      ]
    }
  }

  private static let rows = [
    Row(0.5, 1, 1, 0.5, 0.5, 0.5),
    Row(0.5, 1, 1, 0.3, 0.86598188, 1.97357807),
    Row(0.3, 1, 4, 0.4, 0.68241304, 0.91964164),
    Row(0.8, 1, 1, 0.3, 0.75787770, 1.45736972),
    Row(0.8, 2, 1, 0.3, 0.83704155, 1.81941300),
    Row(0.6, 0.5, 1e4, 0.3, 0.70017869, 0.70542784),
    Row(0.5, 2.5, 1, 0.5, 0.5, 0.5),
  ]

  /// The parameters as words.
  private var place: String {
    let words = [publicMean, publicPrecision, privatePrecision, cost].map { value in
      value.rounded() == value ? Figures.text(value, 0) : Figures.text(value, 1)
    }
    return "z \(words[0]), alpha \(words[1]), beta \(words[2]), c \(words[3])"
  }

  /// Three thresholds, alike on both sides of one half.
  private static func manyRoots(_ common: Double, low: Double) -> [Finding] {
    let game = GlobalGame(
      publicMean: 0.5, publicPrecision: common, privatePrecision: 1, cost: 0.5)
    let found = game.equilibria().map(\.threshold)
    let count = Finding.exact(
      "The count of equilibria at \(game.place)", expected: 3, measured: found.count,
      standing: .independent)
    let names = ["lowest", "middle", "highest"]
    return [count]
      + zip(names, [low, 0.5, 1 - low]).enumerated().map { index, pair in
        Finding.number(
          "The \(pair.0) threshold at \(game.place)", expected: pair.1,
          measured: index < found.count ? found[index] : .nan, within: 1e-6, decimals: 8,
          standing: .independent)
      }
  }

  private static var boundaries: [Finding] {
    func equilibria(_ weight: Double, _ own: Double) -> Int {
      GlobalGame(
        publicMean: 0.5, publicPrecision: weight * own.squareRoot(), privatePrecision: own,
        cost: 0.5
      ).equilibria().count
    }
    return [0.25, 1, 100].map { own in
      let edge = Bisection.root(1, 5) { equilibria($0, own) > 1 ? 1 : -1 }
      return Finding.number(
        "The largest alpha/sqrt(beta) with one equilibrium, found by counting, at beta "
          + Figures.text(own, 2),
        expected: largestUniqueWeight, measured: edge, within: 1e-6, standing: .derived)
    }
  }

  private static var limits: [Finding] {
    [0.2, 0.5, 0.7].flatMap { cost -> [Finding] in
      let blind = GlobalGame(
        publicMean: 0.9, publicPrecision: 1e-14, privatePrecision: 1, cost: cost)
      let sharp = GlobalGame(
        publicMean: 0.9, publicPrecision: 1, privatePrecision: 1e16, cost: cost)
      return [("alpha goes to 0", blind), ("beta grows without end", sharp)].map { words, game in
        Finding.number(
          "The threshold as \(words) is 1 - c, c = \(Figures.text(cost, 1))",
          expected: 1 - cost, measured: game.equilibria().first?.threshold ?? .nan,
          within: 1e-6, standing: .derived)
      }
    }
  }

  /// How the threshold folds as public knowledge outweighs private sight.
  public static func figure() -> Figure {
    let weights = [1.0, largestUniqueWeight, 5]
    let names = ["alpha 1: unique", "alpha 2.507: just unique", "alpha 5: three between the folds"]
    let series = zip(names, weights).map { name, weight in
      Figure.Series(name, .line, GlobalGame.curve(weight: weight))
    }
    let fold = GlobalGame(publicMean: 0.5, publicPrecision: 5, privatePrecision: 1, cost: 0.5)
    let means = fold.meansWithThreeEquilibria ?? 0...0
    return Figure(
      title: "The strength below which the regime falls",
      about: "Threshold against the strength that everybody expects, beta 1, c .5. With alpha 5 "
        + "there are three thresholds for expected strengths between "
        + "\(Figures.text(means.lowerBound, 3)) and \(Figures.text(means.upperBound, 3)); with "
        + "alpha 1 there is one everywhere.",
      x: .init("expected strength z"), y: .init("threshold theta*"), series: series)
  }

  /// The equilibria with beta 1 and c = .5 as a curve: z that makes Phi(u) a threshold, for each u.
  private static func curve(weight: Double) -> [Figure.Point] {
    (0...160).compactMap { step in
      let u = -4 + Double(step) / 20
      let threshold = Elementary.normalDistribution(u)
      let mean = threshold - u / weight
      return mean >= -0.5 && mean <= 1.5 ? Figure.Point(mean, threshold) : nil
    }
  }
}
