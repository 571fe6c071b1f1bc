import Classics
import Testing

@Suite struct `Kuran's societies` {
  @Test(arguments: zip(Kuran.societies, [10.0, 90, 10, 20, 10, 90]))
  func `each ends where it was found independently`(society: Kuran.Society, percent: Double) {
    #expect(Kuran.outcome(thresholds: society.thresholds) == percent)
  }

  @Test func `the changed societies differ in person 2 alone`() {
    for pair in [(0, 1), (2, 3), (4, 5)] {
      let (before, after) = (Kuran.societies[pair.0], Kuran.societies[pair.1])
      let differing = before.thresholds.indices.filter {
        before.thresholds[$0] != after.thresholds[$0]
      }
      #expect(differing == [1])
      #expect(after.id == before.id + "-changed")
    }
    let society = Kuran.societies[0]
    #expect(society.changing(person: 11, to: 0) == society)
    #expect(society.changing(person: 0, to: 0) == society)
  }

  @Test func `percentages are of the people there are`() {
    #expect(Kuran.course(thresholds: [0, 33, 67, 100]) == [0, 25])
    #expect(Kuran.course(thresholds: [0, 25, 67, 100]) == [0, 25, 50])
    #expect(Kuran.course(thresholds: [0, 33, 66]) == [0, 100.0 / 3, 200.0 / 3, 100])
    #expect(Kuran.outcome(thresholds: []) == 0)
  }

  @Test func `all findings hold and none is called published`() {
    let findings = Kuran.findings()
    #expect(findings.count == 7)
    #expect(findings.allSatisfy { $0.verdict == .holds && $0.standing != .published })
  }

  @Test func `every preset runs and a false one is refused`() throws {
    for preset in Kuran.presets {
      let answer = try Kuran.answer(ClassicRequest(preset: preset.id))
      #expect(answer.isWhole)
    }
    #expect(
      throws: ClassicFault([
        "kuran has no preset 'd'; it has a, a-changed, b, b-changed, c, c-changed"
      ])
    ) { try Kuran.answer(ClassicRequest(preset: "d")) }
  }
}
