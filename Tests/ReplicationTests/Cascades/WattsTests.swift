import Classics
import RandomStreams
import Testing

@Suite struct `Watts's cascades` {
  @Test(arguments: [
    (0.18, 1.02070, 5.76468), (0.25, 1.11414, 3.86307), (0.15, 1.00373, 7.47708),
    (0.13, 1.00060, 9.09699), (0.12, 1.00008, 10.65744),
  ])
  func `the window lies where it was found independently`(
    threshold: Double, low: Double, high: Double
  ) throws {
    let window = try #require(Watts.window(threshold: threshold))
    #expect((window.lowerBound - low).magnitude < 1e-4)
    #expect((window.upperBound - high).magnitude < 1e-4)
  }

  @Test func `the wide windows end where they should, and a third has none`() throws {
    let ninth = try #require(Watts.window(threshold: 1.0 / 9.5))
    let tenth = try #require(Watts.window(threshold: 1.0 / 10.5))
    #expect((ninth.upperBound - 12.17495).magnitude < 1e-4)
    #expect((tenth.upperBound - 13.65931).magnitude < 1e-4)
    for threshold in [0.26, 0.33, 0.5, 1, 2, .nan, .infinity] {
      #expect(Watts.window(threshold: threshold) == nil, "\(threshold)")
    }
    #expect(Watts.window(threshold: 0) != nil)
    #expect(Watts.window(threshold: -1) != nil)
  }

  @Test func `a chain turns, a star does not from its rim, and the lonely stay alone`() {
    let chain = RandomGraph(nodes: 6, pairs: (0..<4).map { ($0, $0 + 1) })
    #expect(Watts.cascade(on: chain, threshold: 0.5, from: 0) == 5)
    #expect(Watts.cascade(on: chain, threshold: 0.51, from: 0) == 1)
    #expect(Watts.cascade(on: chain, threshold: 0, from: 5) == 1)
    let star = RandomGraph(nodes: 5, pairs: (1..<5).map { (0, $0) })
    #expect(Watts.cascade(on: star, threshold: 0.3, from: 1) == 1)
    #expect(Watts.cascade(on: star, threshold: 0.25, from: 1) == 5)
    #expect(Watts.cascade(on: star, threshold: 1, from: 0) == 5)
    for outside in [-1, 5] {
      #expect(Watts.cascade(on: star, threshold: 0, from: outside) == 0)
    }
  }

  @Test func `a second push can turn who withstood the first`() {
    let square = RandomGraph(nodes: 4, pairs: [(0, 1), (0, 2), (1, 3), (2, 3), (1, 2)])
    // 1 and 2 have three neighbours each, and 3 turns only by both.
    #expect(Watts.cascade(on: square, threshold: 0.33, from: 0) == 4)
    #expect(Watts.cascade(on: square, threshold: 0.34, from: 0) == 1)
  }

  /// Five networks at each mean degree: a fault only if theory is wrong by far (chance below 1e-9).
  @Test(arguments: 1...5)
  func `cascades are global inside the window and nowhere outside`(seed: Int) {
    func tally(_ degree: Double) -> Watts.Tally {
      Watts.tally(
        nodes: 10_000, meanDegree: degree, threshold: 0.18, tries: 50, seed: UInt64(seed))
    }
    #expect(tally(3).global > 10)
    #expect(tally(3).meanGlobal > 0.8)
    #expect(tally(8).global == 0)
    #expect(tally(8).largest < 0.02)
    #expect(tally(0.8).global == 0)
  }

  @Test func `every finding holds`() {
    let findings = Watts.findings()
    #expect(findings.count == 15)
    #expect(findings.filter { $0.verdict != .holds } == [])
  }

  @Test func `presets run, and what cannot be is refused`() throws {
    for preset in Watts.presets {
      let request = ClassicRequest(preset: preset.id, seeds: 2, settings: ["nodes": "500"])
      let answer = try Watts.answer(request)
      #expect(answer.isWhole)
      #expect(answer.tables.first?.rows.count == 2)
    }
    let request = ClassicRequest(
      settings: ["nodes": "0", "degree": "51", "threshold": "0", "tries": "1e300"])
    #expect(
      throws: ClassicFault([
        "nodes must be a whole number between 1 and 1000000, not '0'",
        "tries must be a whole number between 1 and 10000, not '1e300'",
        "degree must lie between 0 and 50, not '51'",
        "threshold must lie between 0.005 and 1, not '0'",
      ])
    ) { try Watts.answer(request) }
  }

  @Test func `what takes long says so`() throws {
    #expect(Watts.seconds(ClassicRequest()) == nil)
    let long = ClassicRequest(seeds: 1000, settings: ["nodes": "1000000"])
    #expect(try #require(Watts.seconds(long)) > 60)
    #expect(Watts.seconds(ClassicRequest(preset: "no such")) == nil)
  }
}
