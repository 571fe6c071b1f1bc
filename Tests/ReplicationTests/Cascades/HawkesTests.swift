import Classics
import RandomStreams
import Testing

@Suite struct `Hawkes's clusters` {
  @Test(arguments: zip(1...5, [0.449329, 0.161517, 0.087089, 0.055654, 0.039073]))
  func `Borel's law gives the chances computed independently`(size: Int, chance: Double) {
    #expect((Hawkes.clusterChance(size: size, branching: 0.8) - chance).magnitude < 1e-6)
  }

  @Test(arguments: [0, 0.2, 0.5, 0.8])
  func `chances sum to one and to the mean`(branching: Double) {
    let chances = (1...3000).map { Hawkes.clusterChance(size: $0, branching: branching) }
    let mean = chances.indices.reduce(0) { $0 + chances[$1] * Double($1 + 1) }
    #expect((chances.reduce(0, +) - 1).magnitude < 1e-9)
    #expect((mean - 1 / (1 - branching)).magnitude < 1e-6)
    #expect(Hawkes.meanSize(branching: branching) == 1 / (1 - branching))
  }

  @Test func `senseless sizes and ratios`() {
    #expect(Hawkes.clusterChance(size: 0, branching: 0.5) == 0)
    #expect(Hawkes.clusterChance(size: 1, branching: -1) == 0)
    #expect(Hawkes.clusterChance(size: 1, branching: .nan) == 0)
    #expect(Hawkes.meanSize(branching: 1) == .infinity)
    #expect(Hawkes.meanSize(branching: -1) == 1)
    #expect(Hawkes.clusters(-1, branching: 0.5, seed: 1) == [])
    #expect(Hawkes.clusters(3, branching: .nan, seed: 1) == [1, 1, 1])
    #expect(Hawkes.clusters(3, branching: .infinity, cap: 50, seed: 1) == [50, 50, 50])
  }

  /// Above one, a cluster is endless as often as an epidemic is large: 4.5 deviations of 20,000
  /// fail once in 150,000 seeds.
  @Test func `a cluster above one is endless as often as the final size says`() {
    let sizes = Hawkes.clusters(20_000, branching: 1.5, cap: 2000, seed: 3)
    let endless = Double(sizes.count { $0 == 2000 }) / 20_000
    let expected = SIREpidemic.finalSize(reproduction: 1.5)
    #expect((endless - expected).magnitude < 4.5 * 0.0035)
  }

  @Test func `every finding holds`() {
    let findings = Hawkes.findings()
    #expect(findings.count == 13)
    #expect(findings.filter { $0.verdict != .holds } == [])
  }

  @Test func `presets run, and what cannot be is refused`() throws {
    for preset in Hawkes.presets {
      #expect(try Hawkes.answer(ClassicRequest(preset: preset.id, seeds: 2)).isWhole)
    }
    #expect(
      throws: ClassicFault(["branching must lie between 0 and 0.999, not '1'"])
    ) { try Hawkes.answer(ClassicRequest(settings: ["branching": "1"])) }
    let long = ClassicRequest(seeds: 1000, settings: ["clusters": "10000000"])
    #expect(try #require(Hawkes.seconds(long)) > 60)
  }
}
