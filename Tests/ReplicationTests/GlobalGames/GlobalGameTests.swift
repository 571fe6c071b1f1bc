import Classics
import RandomStreams
import Testing

@Suite struct `The global game of regime change` {
  private let wall = GlobalGame.largestUniqueWeight

  private func game(
    _ mean: Double, _ common: Double, _ own: Double, _ cost: Double
  ) -> GlobalGame {
    GlobalGame(publicMean: mean, publicPrecision: common, privatePrecision: own, cost: cost)
  }

  /// Both sides of the published equation, subtracted.
  private func gap(_ game: GlobalGame, _ threshold: Double) -> Double {
    let (alpha, beta) = (game.publicPrecision, game.privatePrecision)
    let score =
      alpha / beta.squareRoot() * (threshold - game.publicMean)
      - ((alpha + beta) / beta).squareRoot() * Elementary.normalQuantile(game.cost)
    return threshold - Elementary.normalDistribution(score)
  }

  @Test(arguments: [
    ([0.5, 1, 1, 0.5], 0.5, 0.5), ([0.5, 1, 1, 0.3], 0.86598188, 1.97357807),
    ([0.3, 1, 4, 0.4], 0.68241304, 0.91964164), ([0.8, 1, 1, 0.3], 0.75787770, 1.45736972),
    ([0.8, 2, 1, 0.3], 0.83704155, 1.81941300), ([0.6, 0.5, 1e4, 0.3], 0.70017869, 0.70542784),
    ([0.5, 2.5, 1, 0.5], 0.5, 0.5),
  ])
  func `the only equilibrium is where it was found before`(
    numbers: [Double], threshold: Double, cutoff: Double
  ) throws {
    let found = game(numbers[0], numbers[1], numbers[2], numbers[3]).equilibria()
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect((only.threshold - threshold).magnitude < 1e-8)
    #expect((only.cutoff - cutoff).magnitude < 1e-8)
    #expect(only.isStable)
  }

  @Test(arguments: [(2.6, 0.31848729), (5, 0.00683490)])
  func `three equilibria are found in order, the middle one unstable`(
    alpha: Double, low: Double
  ) {
    let found = game(0.5, alpha, 1, 0.5).equilibria()
    #expect(found.map(\.isStable) == [true, false, true])
    for (one, expected) in zip(found, [low, 0.5, 1 - low]) {
      #expect((one.threshold - expected).magnitude < 1e-8)
    }
  }

  @Test func `every root solves the equation, and a fine scan finds no other`() {
    for alpha in [0, 0.3, 2, 3, 8, 20] {
      for own in [0.5, 1, 4] {
        for mean in [-0.5, 0.2, 0.45, 0.5, 0.58, 1.2] {
          for cost in [0.2, 0.5, 0.77] {
            let game = game(mean, alpha, own, cost)
            let roots = game.equilibria().map(\.threshold)
            for root in roots { #expect(gap(game, root).magnitude < 1e-9) }
            var changes = 0
            var last = gap(game, -1e-9)
            for step in 0...2000 {
              let value = gap(game, (Double(step) + 0.37) / 2000)
              if (value > 0) != (last > 0) { changes += 1 }
              last = value
            }
            #expect(roots.count == changes, "\(game)")
          }
        }
      }
    }
  }

  @Test(arguments: 1...12)
  func `three roots that lie close together are all found`(digits: Int) throws {
    var above = 1.0
    for _ in 0..<digits { above /= 10 }
    let found = game(0.5, wall * (1 + above), 1, 0.5).equilibria()
    try #require(found.count == 3)
    // Near the wall the outer roots lie at u = -+sqrt(6 above), and theta = 1/2 + phi(0) u.
    let expected = (6 * above).squareRoot() / wall
    let distance = found[2].threshold - 0.5
    #expect((distance / expected - 1).magnitude < above + 1e-3)
    #expect(found[1].threshold == 0.5)
  }

  @Test func `at the wall itself and below it there is one equilibrium for every mean`() {
    for weight in [0, 1, 2.5, wall] {
      for mean in stride(from: -1.0, through: 2, by: 0.05) {
        let game = game(mean, weight * 2, 4, 0.35)
        #expect(game.isUniqueForEveryMean)
        #expect(game.meansWithThreeEquilibria == nil)
        #expect(game.equilibria().count == 1)
      }
    }
  }

  @Test(arguments: [2.51, 2.6, 4, 9, 60])
  func `the means with three equilibria are those that the formula gives`(alpha: Double) throws {
    let means = try #require(game(0, alpha, 1, 0.3).meansWithThreeEquilibria)
    let width = means.upperBound - means.lowerBound
    for end in [means.lowerBound, means.upperBound] {
      let inside = end == means.lowerBound ? 1.0 : -1.0
      #expect(game(end + inside * 1e-6 * width, alpha, 1, 0.3).equilibria().count == 3)
      #expect(game(end - inside * 1e-6 * width, alpha, 1, 0.3).equilibria().count == 1)
    }
  }

  @Test func `numbers out of range have no equilibrium, extreme ones have`() {
    let senseless = [
      game(.nan, 1, 1, 0.5), game(0.5, -1, 1, 0.5), game(0.5, 1, 0, 0.5), game(0.5, 1, 1, 0),
      game(0.5, 1, 1, 1), game(.infinity, 1, 1, 0.5), game(0.5, .infinity, 1, 0.5),
      game(0.5, 1, .infinity, 0.5), game(0.5, 1, 1, .nan),
    ]
    for game in senseless { #expect(!game.isValid && game.equilibria().isEmpty) }
    #expect(game(0.5, 1e6, 1e-6, 0.999).equilibria().count == 3)
    #expect(game(1000, 1e6, 1e-6, 1e-12).equilibria().count == 1)
    #expect(game(-1000, 0, 1e9, 0.3).equilibria().count == 1)
  }

  @Test func `every claim holds`() {
    let findings = GlobalGame.findings()
    #expect(findings.count == 31)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(findings.count { $0.standing == .independent } == 22)
    #expect(findings == GlobalGame.findings())
  }

  @Test func `the picture folds for strong public knowledge only`() {
    let figure = GlobalGame.figure()
    let folds = figure.series.map { series in
      zip(series.points, series.points.dropFirst()).contains { $0.x > $1.x }
    }
    #expect(folds == [true, true, true])
    let backwards = figure.series.map { series in
      zip(series.points, series.points.dropFirst()).contains { $0.x < $1.x - 1e-9 }
    }
    #expect(backwards == [false, false, true])
  }
}
