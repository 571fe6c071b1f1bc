import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A study of what matters` {
  private var ensemble: Ensemble {
    var crisis = SmallCrises.crisis(SmallCrises.oneRegion(), shock: .violent, days: 5)
    crisis.shock?.size = .between(0.5, 3)
    var ensemble = Ensemble.whole(crisis, seed: 6, explanations: HiddenFacts.evenly)
    ensemble.overrides["bargain.ceiling"] = 20
    return ensemble
  }

  private func study(_ id: String, runs: Int = 400) throws -> SensitivityStudy {
    let measure = try #require(Measure.all(of: ensemble).first { $0.id == id })
    return SensitivityStudy(ensemble, measure: measure, runs: runs, bars: 3, pairs: 60)
  }

  /// The shock's range of a factor 6 outweighs everything else in one region.
  @Test func `finds the shock, moves it, and tells where crowds are large`() async throws {
    let found = try await study("turnout").carriedOut(threads: 1)
    #expect(found.isLogarithmic && found.undefined == 0)
    let first = try #require(found.shares.first)
    #expect(first.name == "shock.size" && first.isDistinguishable)
    #expect(first.share.value > 0.2)
    let bar = try #require(found.tornado.bars.first { $0.name == "shock.size" })
    #expect(bar.swing.isClear && bar.swing.value > 0)
    #expect(abs(bar.range.lowerBound - 0.5) < 1e-9 && abs(bar.range.upperBound - 3) < 1e-9)
    #expect(abs(bar.atHigh.value - bar.atLow.value - bar.swing.value) < 1e-6 * bar.atHigh.value)
    guard case .above(let bound) = found.scenario.event else {
      Issue.record("a number has no yes and no")
      return
    }
    #expect(bound > found.level.mean / 10 && found.scenario.found.checked == 200)
    #expect((0.1...0.4).contains(found.scenario.found.rate))
    #expect(found.shares.contains { $0.name == SensitivityStudy.explanation })
  }

  @Test func `is the same on one thread and on three`() async throws {
    let (one, three) = (
      try await study("turnout", runs: 60).carriedOut(threads: 1),
      try await study("turnout", runs: 60).carriedOut(threads: 3)
    )
    #expect(one.shares == three.shares && one.tornado == three.tornado)
    #expect(one.scenario == three.scenario)
  }

  @Test func `refuses a number that never varies`() async throws {
    let never = Measure(id: "never", label: "never", kind: .ending) { _ in 0 }
    let study = SensitivityStudy(ensemble, measure: never, runs: 60)
    await #expect(throws: SensitivityFault.constant) { try await study.carriedOut(threads: 1) }
  }
}
