import Classics
import RandomStreams
import Testing

@Suite struct `A regime that manipulates information` {
  @Test(arguments: [
    (1.0, 0.25, 0.7059, 1.4274), (1, 0.5, 0.4611, 0.5588), (10, 0.25, 0.3852, 0.7438),
    (10, 0.5, 0.2759, 0.4641), (100, 0.25, 0.0959, 0.2812), (100, 0.5, 0.0791, 0.2202),
  ])
  func `the equilibrium is where a grid found it`(
    precision: Double, cost: Double, threshold: Double, cutoff: Double
  ) throws {
    let found = try #require(Edmond(precision: precision, attackCost: cost)).equilibrium
    #expect((found.threshold - threshold).magnitude < 1e-4)
    #expect((found.cutoff - cutoff).magnitude < 1e-4)
  }

  /// The least loss over a fine grid of manipulations.
  private func gridLoss(_ regime: Edmond, _ gap: Double) -> (amount: Double, loss: Double) {
    let most = (2 / regime.manipulationCost).squareRoot()
    var best = (amount: 0.0, loss: Double.infinity)
    for step in 0...4000 {
      let amount = most * Double(step) / 4000
      let attack = Elementary.normalDistribution(regime.precision.squareRoot() * (gap - amount))
      let loss = attack + 0.5 * regime.manipulationCost * amount * amount
      if loss < best.loss { best = (amount, loss) }
    }
    return best
  }

  @Test(arguments: [0.1, 1, 4.2, 10, 100, 10_000])
  func `no manipulation on a grid is cheaper than the one found`(precision: Double) throws {
    for cost in [0.2, 1, 5] {
      let regime = try #require(
        Edmond(precision: precision, attackCost: 0.5, manipulationCost: cost))
      for step in -20...40 {
        let gap = Double(step) / 15
        let found = regime.manipulation(gap: gap)
        let grid = gridLoss(regime, gap)
        #expect(found.loss <= grid.loss + 1e-12)
        #expect(grid.loss - found.loss < 1e-4 * (1 + precision * cost))
        #expect(found.amount >= 0)
      }
    }
  }

  /// The chance that the regime is too weak, for a citizen at the cutoff, by adding up strengths.
  private func odds(_ regime: Edmond) -> Double {
    let found = regime.equilibrium
    let root = regime.precision.squareRoot()
    let weak = Elementary.normalDistribution(root * (found.threshold - found.cutoff))
    let width = 0.002
    var strong = 0.0
    for step in 0..<2500 {
      let gap = found.cutoff - found.threshold - (Double(step) + 0.5) * width
      let seen = root * (gap - gridLoss(regime, gap).amount)
      strong += root * Elementary.normalDensity(seen) * width
    }
    return weak / (weak + strong)
  }

  @Test(arguments: [(1.0, 0.25), (1, 0.75), (10, 0.5), (30, 0.4)])
  func `a citizen at the cutoff is indifferent, by plain summation`(
    precision: Double, cost: Double
  ) throws {
    let regime = try #require(Edmond(precision: precision, attackCost: cost))
    #expect((odds(regime) - cost).magnitude < 2e-3)
  }

  @Test func `the weakest survivor keeps nothing`() throws {
    let regime = try #require(Edmond(precision: 10, attackCost: 0.3))
    let found = regime.equilibrium
    let act = regime.manipulation(gap: found.cutoff - found.threshold)
    #expect((found.threshold - act.loss).magnitude < 1e-12)
  }

  @Test func `manipulation too dear to use leaves one minus the cost of attacking`() throws {
    for cost in [0.1, 0.5, 0.9] {
      let regime = try #require(
        Edmond(precision: 2, attackCost: cost, manipulationCost: 1e9))
      #expect((regime.equilibrium.threshold - regime.honestThreshold).magnitude < 1e-8)
    }
  }

  @Test func `numbers out of range make no regime, extreme ones do`() throws {
    #expect(Edmond(precision: 0, attackCost: 0.5) == nil)
    #expect(Edmond(precision: .nan, attackCost: 0.5) == nil)
    #expect(Edmond(precision: 1, attackCost: 0) == nil)
    #expect(Edmond(precision: 1, attackCost: 1) == nil)
    #expect(Edmond(precision: 1, attackCost: 0.5, manipulationCost: 0) == nil)
    for precision in [1e-9, 1e9] {
      for manipulation in [1e-9, 1e9] {
        let regime = Edmond(
          precision: precision, attackCost: 0.3, manipulationCost: manipulation)
        let found = try #require(regime).equilibrium
        #expect(found.threshold >= 0 && found.threshold <= 0.7 + 1e-9)
      }
    }
  }

  @Test func `every claim holds`() {
    let findings = Edmond.findings()
    #expect(findings.count == 18)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(findings.count { $0.standing == .independent } == 12)
    #expect(findings == Edmond.findings())
  }

  @Test func `every curve of the picture falls`() {
    for series in Edmond.figure().series {
      #expect(zip(series.points, series.points.dropFirst()).allSatisfy { $0.y > $1.y })
    }
  }
}
