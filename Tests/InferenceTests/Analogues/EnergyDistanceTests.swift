import Inference
import Mechanisms
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Analogues` {
  private func points(_ count: Int, at centre: Double, lane: Int) -> [[Double]] {
    var stream = StreamFamily(seed: 2, run: 0).stream(Purpose("points"), lane: lane)
    return (0..<count).map { _ in [centre + stream.normal(), stream.normal()] }
  }

  /// 200 points a side: equal samples come out under .25 in all but 1 seed in 1,000.
  @Test func `equal samples lie near 0, apart ones far, by how far they are apart`() {
    let here = points(200, at: 0, lane: 0)
    let same = EnergyDistance.between(here, points(200, at: 0, lane: 1))
    let near = EnergyDistance.between(here, points(200, at: 1, lane: 2))
    let far = EnergyDistance.between(here, points(200, at: 3, lane: 3))
    #expect(same < 0.25 && near > same && far > near + 0.5)
    #expect(EnergyDistance.between(here, [[Double]]()).isNaN)
  }

  @Test func `one point against another is twice their distance under the root`() {
    #expect(EnergyDistance.between([[0, 0]], [[3, 4]]) == 10.0.squareRoot())
    #expect(EnergyDistance.between([[0, 0]], [[3, 4]], along: 1) == 8.0.squareRoot())
  }

  @Test func `units do not matter once standardised`() {
    let (a, b) = (points(100, at: 0, lane: 4), points(100, at: 2, lane: 5))
    func scaled(_ points: [[Double]]) -> [[Double]] { points.map { [$0[0] * 1000, $0[1]] } }
    let plain = EnergyDistance.standardised([a, b])
    let large = EnergyDistance.standardised([scaled(a), scaled(b)])
    let (one, other) = (
      EnergyDistance.between(plain[0], plain[1]), EnergyDistance.between(large[0], large[1])
    )
    #expect(abs(one - other) < 1e-9)
  }

  @Test func `features of a run are finite, and a louder crisis has a larger crowd`() {
    func features(_ shock: ShockSize) -> [Double] {
      let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: shock, days: 10)
      let ensemble = Ensemble(
        crisis, engine: Engine(mechanisms: everyMechanism, observables: everyObservable), seed: 3,
        runs: 2)
      return RunFeatures(ensemble, days: 10).of(ensemble.trajectory(0))
    }
    let (quiet, loud) = (features(.none), features(.violent))
    #expect(quiet.count == RunFeatures.all.count)
    #expect((quiet + loud).allSatisfy(\.isFinite) && loud[0] > quiet[0])
  }
}
