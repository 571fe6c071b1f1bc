import Classics
import RandomStreams
import Testing

@Suite struct `How far a contagion goes` {
  @Test(arguments: [(1.2, 0.313698), (1.5, 0.582812), (2, 0.796812), (3, 0.940480)])
  func `the final size solves its equation`(reproduction: Double, share: Double) {
    let found = SIREpidemic.finalSize(reproduction: reproduction)
    #expect((found - share).magnitude < 1e-6)
    #expect((1 - Elementary.exp(-reproduction * found) - found).magnitude < 1e-14)
  }

  @Test func `nothing spreads from few at one or less`() {
    for reproduction in [-1, 0, 0.5, 1, .nan] {
      #expect(SIREpidemic.finalSize(reproduction: reproduction) == 0)
    }
    #expect(SIREpidemic.finalSize(reproduction: .infinity) > 0.999)
    #expect((SIREpidemic.finalSize(reproduction: 0, initial: 0.2) - 0.2).magnitude < 1e-12)
    #expect(SIREpidemic.finalSize(reproduction: 2, initial: 7) > 0.999)
    #expect(SIREpidemic.finalSize(reproduction: 1.0001) < 0.001)
  }

  @Test func `odd populations give shares`() {
    var luck = StreamFamily(seed: 1, run: 0).stream(Purpose("sir"))
    func share(_ people: Int, _ infected: Int, _ reproduction: Double) -> Double {
      SIREpidemic.outbreak(
        people: people, infected: infected, reproduction: reproduction, from: &luck)
    }
    #expect(share(-4, 3, 2) == 1)
    #expect(share(10, 0, 2) == 0)
    #expect(share(10, 99, 2) == 1)
    #expect(share(10, 2, .nan) == 0.2)
    #expect(share(1000, 1, .infinity) <= 1)
    #expect(share(1000, 5, 0) == 0.005)
  }

  /// Two people, one infected, R = 2: the other is infected with chance 2 / (2 + 2) = 1/2, as
  /// R S / (R S + N). 4.5 deviations of 20,000 fail once in 150,000 seeds.
  @Test func `the smallest population is infected as often as reckoned`() {
    var luck = StreamFamily(seed: 2, run: 0).stream(Purpose("sir"))
    let infected = (0..<20_000).count { _ in
      SIREpidemic.outbreak(people: 2, infected: 1, reproduction: 2, from: &luck) == 1
    }
    #expect((Double(infected) - 10_000).magnitude < 4.5 * 70.7)
  }

  @Test func `every finding holds`() {
    let findings = SIREpidemic.findings()
    #expect(findings.count == 9)
    #expect(findings.filter { $0.verdict != .holds } == [])
  }

  @Test func `presets run, and what cannot be is refused`() throws {
    for preset in SIREpidemic.presets {
      #expect(try SIREpidemic.answer(ClassicRequest(preset: preset.id, seeds: 2)).isWhole)
    }
    let request = ClassicRequest(
      settings: ["people": "100", "infected": "101", "reproduction": "-1"])
    #expect(
      throws: ClassicFault([
        "reproduction must lie between 0 and 100, not '-1'",
        "infected must be a whole number between 0 and 100, not '101'",
      ])
    ) { try SIREpidemic.answer(request) }
    let long = ClassicRequest(seeds: 1000, settings: ["people": "10000000"])
    #expect(try #require(SIREpidemic.seconds(long)) > 60)
  }
}
