import Classics
import Testing

@Suite struct `A cascade around a red line` {
  private typealias Belief = ResistanceCascade.Belief

  private func society(_ uncertainty: Double) -> ResistanceCascade.Society {
    var society = ResistanceCascade.Society()
    society.uncertainty = uncertainty
    return society
  }

  @Test func `people dare more the more risk they accept, up to certain punishment`() {
    var belief = Belief(of: society(0.8))
    belief.low = 0.2
    belief.high = 0.6
    #expect(belief.daring(tolerance: 0, margin: 0) == 0.2)
    #expect((belief.daring(tolerance: 0.5, margin: 0.1) - 0.3).magnitude < 1e-12)
    #expect(belief.daring(tolerance: 9, margin: 0) == 0.6)
    #expect(belief.daring(tolerance: 0, margin: 1) == 0)
  }

  @Test func `impunity lifts the belief, punishment lowers it, and both are forgotten`() {
    var society = society(0.8)
    society.forgetting = 0
    var belief = Belief(of: society)
    belief.learn(unpunished: 0.1, punished: .infinity, in: society)
    #expect([belief.low, belief.high] == [0.5, 0.5])
    belief.high = 0.9
    belief.learn(unpunished: 0.6, punished: 0.7, in: society)
    #expect([belief.low, belief.high] == [0.6, 0.7])
    belief.learn(unpunished: 0.8, punished: 0.7, in: society)
    #expect([belief.low, belief.high] == [0.8, 0.8])
    society.forgetting = 1
    belief.learn(unpunished: 0, punished: .infinity, in: society)
    #expect((belief.low - 0.1).magnitude + (belief.high - 0.9).magnitude < 1e-12)
  }

  @Test func `the same seed has the same people whatever the line`() {
    let known = ResistanceCascade.run(society(0), seed: 4)
    let vague = ResistanceCascade.run(society(0.8), seed: 4)
    #expect(known.hidden == vague.hidden)
    #expect(known.days.first == vague.days.first)
    #expect(vague == ResistanceCascade.run(society(0.8), seed: 4))
  }

  @Test(arguments: 0..<20)
  func `nobody oversteps a known line, and shares are shares`(seed: Int) {
    let known = ResistanceCascade.run(society(0), seed: UInt64(seed))
    #expect(!known.fell && known.days.count == 120)
    #expect(known.days.allSatisfy { $0.over == 0 && $0.punished == 0 })
    for day in ResistanceCascade.run(society(1.2), seed: UInt64(seed)).days {
      #expect((0...1).contains(day.voice) && day.punished <= day.over + 1e-9)
      #expect((0...1).contains(day.over))
    }
  }

  @Test func `a regime that overlooks nothing and can punish all does not fall`() {
    var society = society(0.8)
    society.lapse = 0
    society.capacity = 1
    #expect(ResistanceCascade.tally(society, runs: 30, seed: 1).falls == 0)
    society.lapse = 1
    #expect(ResistanceCascade.tally(society, runs: 30, seed: 1).falls == 30)
  }

  @Test func `senseless societies give a course`() {
    var empty = ResistanceCascade.Society()
    empty.citizens = -1
    empty.days = -1
    #expect(ResistanceCascade.run(empty, seed: 1).days.isEmpty)
    var odd = society(.nan)
    (odd.line, odd.lapse, odd.silence, odd.days) = (.nan, .nan, -5, 3)
    #expect(ResistanceCascade.run(odd, seed: 1).days.count == 3)
    #expect(ResistanceCascade.tally(odd, runs: -1, seed: 1).runs == 0)
  }

  @Test func `vagueness brings calm and surprise: every finding holds, as implied only`() {
    let findings = ResistanceCascade.findings()
    #expect(findings.count == 6)
    #expect(findings.filter { $0.verdict != .holds } == [])
    #expect(findings.allSatisfy { $0.standing == .implied })
  }

  @Test func `presets run, and what cannot be is refused`() throws {
    for preset in ResistanceCascade.presets {
      let request = ClassicRequest(preset: preset.id, seeds: 2)
      #expect(try ResistanceCascade.answer(request).isWhole)
    }
    #expect(
      throws: ClassicFault([
        "uncertainty must lie between 0 and 2, not '3'",
        "citizens must be a whole number between 1 and 1000000, not '1e7'",
        "lapse must lie between 0 and 1, not '-0.1'",
      ])
    ) {
      try ResistanceCascade.answer(
        ClassicRequest(settings: ["uncertainty": "3", "citizens": "1e7", "lapse": "-0.1"]))
    }
    let long = ClassicRequest(settings: ["citizens": "1000000", "days": "10000"])
    #expect(try #require(ResistanceCascade.seconds(long)) > 60)
  }
}
