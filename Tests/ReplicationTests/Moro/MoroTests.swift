import Classics
import Testing

@Suite struct `Moro's revolutions` {
  private func small(_ edit: (inout Moro.Setting) -> Void) -> Moro.Setting {
    var setting = Moro.Setting()
    (setting.side, setting.vision, setting.ticks) = (12, 3, 60)
    edit(&setting)
    return setting
  }

  @Test(arguments: 0..<20)
  func `nobody appears from nowhere, and the dead stay dead`(seed: Int) {
    let ticks = Moro.run(small { _ in }, seed: UInt64(seed)).ticks
    for (before, after) in zip(ticks, ticks.dropFirst()) {
      #expect(after.police <= before.police && after.revolutionaries <= before.revolutionaries)
      #expect(after.active >= 0 && after.jailed >= 0 && after.active + after.jailed <= 101)
      #expect(after.police >= 0 && after.revolutionaries >= 0)
    }
  }

  @Test func `who cannot aim kills nobody`() {
    let harmless = small {
      $0.police = 0
      $0.revolutionaries = 0
    }
    let course = Moro.run(harmless, seed: 3)
    #expect(course.outcome == .statusQuo && course.ticks.count == 61)
    #expect(course.ticks.allSatisfy { $0.police == 6 && $0.revolutionaries == 6 && $0.jailed == 0 })
    let oneSided = Moro.run(
      small {
        $0.police = 0
        $0.revolutionaries = 1
      }, seed: 3)
    #expect(oneSided.outcome == .regimeFalls)
    #expect(oneSided.ticks.last?.revolutionaries == 6)
  }

  @Test func `the end is named by the police killed`() {
    for seed in 0..<30 {
      let setting = small {
        $0.police = 0.9
        $0.revolutionaries = 0.3
      }
      let course = Moro.run(setting, seed: UInt64(seed))
      let left = course.ticks.last?.police ?? -1
      let expected: Moro.Outcome =
        left == 0 ? .regimeFalls : (left <= 3 ? .anarchy : .statusQuo)
      #expect(course.outcome == expected)
    }
  }

  @Test func `the same seed gives the same course`() {
    let setting = small { _ in }
    #expect(Moro.run(setting, seed: 9) == Moro.run(setting, seed: 9))
    #expect(Moro.run(setting, seed: 9) != Moro.run(setting, seed: 10))
  }

  @Test func `senseless settings give a course`() {
    for side in [-3, 0, 1, 2, 3] {
      let setting = small {
        ($0.side, $0.vision, $0.jail, $0.ticks) = (side, 99, -4, 5)
        ($0.police, $0.revolutionaries, $0.superiority) = (.nan, 7, .nan)
        ($0.citizenShare, $0.policeShare, $0.revolutionaryShare) = (.nan, 9, -1)
        ($0.legitimacy, $0.many, $0.threshold) = (.nan, .nan, .infinity)
      }
      #expect(Moro.run(setting, seed: 1).ticks.count <= 6)
    }
    let idle = small { $0.ticks = -1 }
    #expect(Moro.run(idle, seed: 1).ticks.count == 1)
    #expect(Moro.outcomes(small { _ in }, runs: -1, seed: 1).isEmpty)
  }

  @Test func `the order of outcomes holds, and where anarchy lies rests on a choice`() {
    let findings = Moro.findings()
    #expect(findings.count == 5)
    #expect(findings.allSatisfy { $0.standing == .implied })
    let failing = findings.filter { $0.verdict != .holds }
    #expect(
      failing.map(\.claim) == [
        "the same under another choice of ours, a legitimacy of 0.86 for 0.88"
      ])
  }

  @Test func `presets run, and what cannot be is refused`() throws {
    for preset in Moro.presets {
      #expect(try Moro.answer(ClassicRequest(preset: preset.id)).isWhole)
    }
    #expect(
      throws: ClassicFault([
        "police must lie between 0 and 1, not '2'", "legitimacy must lie between 0 and 1, not '-1'",
      ])
    ) { try Moro.answer(ClassicRequest(settings: ["police": "2", "legitimacy": "-1"])) }
    #expect(try #require(Moro.seconds(ClassicRequest(seeds: 10_000))) > 60)
  }

  @Test func `the picture can be drawn`() {
    #expect(Moro.figure().isDrawable)
  }
}
