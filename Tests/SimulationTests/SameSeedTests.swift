import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `The same seed` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong, days: 10)

  @Test func `gives the same trajectory`() {
    let (a, b) = (Ensemble.whole(crisis, seed: 7), Ensemble.whole(crisis, seed: 7))
    for run in 0..<10 { #expect(a.trajectory(run) == b.trajectory(run)) }
  }

  @Test func `gives another trajectory under another seed or run`() {
    let (a, b) = (Ensemble.whole(crisis, seed: 7), Ensemble.whole(crisis, seed: 8))
    for run in 0..<10 {
      #expect(a.trajectory(run).values != b.trajectory(run).values)
      #expect(a.trajectory(run).values != a.trajectory(run + 1).values)
    }
  }

  @Test func `is not disturbed by somebody watching`() {
    let ensemble = Ensemble.whole(crisis, seed: 7)
    var hours = 0
    let seen = ensemble.watched(3) { _ in hours += 1 }
    #expect(seen == ensemble.trajectory(3))
    #expect(hours == seen.fallHour.map { $0 + 1 } ?? crisis.hours)
  }

  @Test(arguments: [1, 2, 4])
  func `gives the same runs on any number of threads`(threads: Int) async throws {
    let ensemble = Ensemble.whole(
      crisis, seed: 11, runs: 40, explanations: HiddenFacts.evenly)
    var gathered: [Int: Trajectory] = [:]
    try await ensemble.run(Array(0..<40), threads: threads) { batch in
      for trajectory in batch { gathered[trajectory.run] = trajectory }
    }
    #expect(gathered.count == 40)
    for run in 0..<40 { #expect(gathered[run] == ensemble.trajectory(run)) }
  }

  @Test func `draws the explanations by their weights`() {
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    var counts = [Int](repeating: 0, count: 5)
    for pair in 0..<1000 { counts[ensemble.plan(2 * pair).explanation] += 1 }
    // 200 expected each with deviation 12.6: five bounds at 4.7 deviations, false alarm 1.3e-5.
    for count in counts { #expect(abs(count - 200) < 60) }
  }
}

@Suite struct `Twin runs` {
  private let ensemble = Ensemble.whole(
    SmallCrises.crisis(SmallCrises.threeRegions(), shock: .generic, days: 3), seed: 5,
    explanations: HiddenFacts.evenly)

  @Test func `share parameters, uncertain numbers and facts`() {
    for pair in 0..<20 {
      let twins = [fingerprint(2 * pair), fingerprint(2 * pair + 1)]
      #expect(twins[0] == twins[1])
      #expect(twins[0] != fingerprint(2 * pair + 2))
      let plans = [ensemble.plan(2 * pair), ensemble.plan(2 * pair + 1)]
      #expect(plans[0].facts == plans[1].facts)
      #expect(plans[0].unknowns == plans[1].unknowns)
    }
  }

  @Test func `differ by chance`() {
    for pair in 0..<20 {
      #expect(
        ensemble.trajectory(2 * pair).values != ensemble.trajectory(2 * pair + 1).values)
    }
  }

  /// What is settled before the first hour and shows in the world.
  private func fingerprint(_ run: Int) -> [Double] {
    var numbers: [Double] = []
    _ = ensemble.watched(run) { world in
      guard world.hour == 0 else { return }
      numbers = [
        world.quietGrievance, world.contagionScale, world.channelWhenCut, world.shock,
        world.tempo, world.ambition, world.repressiveness, world.concessiveness,
      ]
      numbers += Array(world.openness) + Array(world.regionalGrievance)
      numbers += Array(world.forces.loyalty) + Array(world.forces.men)
    }
    return numbers
  }
}
