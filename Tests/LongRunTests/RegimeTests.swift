import Foundation
import LongRun
import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `A regime over decades` {
  /// Lessons of an invented crisis model: exits with size, fewer with loyalty.
  static let emulator: CrisisEmulator = {
    var stream = StreamFamily(seed: 3, run: 0).stream(Purpose("lessons"))
    let lessons = (0..<600).map { _ in
      let size = 0.15 * Elementary.exp(3 * stream.uniform())
      let loyalty = -2 + 3 * stream.uniform()
      let p = Elementary.logistic(-3 + 1.2 * Elementary.log(size) - 0.6 * loyalty)
      let fell = stream.uniform() < p
      return CrisisEmulator.Lesson(
        features: [size, loyalty], outcome: fell ? .insiders : .consolidated,
        deaths: 10 * size, landed: false)
    }
    return CrisisEmulator(lessons)
  }()

  static let page: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appendingPathComponent("docs/lifespan.md")
    return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
  }()

  private func paths(_ plan: RegimePlan, runs: Int = 400, years: Int = 60) -> [RegimePath] {
    (0..<runs).map { run in
      let luck = RegimeLuck(
        seed: 11, run: run, corruption: 0.3...0.5, emulator: Self.emulator)
      return RegimePath.walked(plan, luck: luck, emulator: Self.emulator, months: years * 12)
    }
  }

  private func plan(
    _ kind: RegimeBargain.Kind = .prosperity, creeps: Bool = true, rents: Double = 1
  ) -> RegimePlan {
    var plan = RegimePlan(RegimeBargain(kind))
    (plan.creeps, plan.rentFactor) = (creeps, rents)
    return plan
  }

  private func survivors(_ paths: [RegimePath]) -> Double {
    Double(paths.count { $0.endMonth == nil }) / Double(paths.count)
  }

  @Test func `the same seed walks the same path`() {
    #expect(paths(plan(), runs: 20) == paths(plan(), runs: 20))
    #expect(Set(paths(plan(), runs: 20).map(\.endMonth)).count > 3)
  }

  @Test func `an ended path has an end, a month within the horizon, and no marks beyond it`() {
    for kind in RegimeBargain.Kind.allCases {
      for path in paths(plan(kind), runs: 100) {
        #expect((path.end == nil) == (path.endMonth == nil))
        if let month = path.endMonth {
          #expect((1...720).contains(month) && path.marks.count <= month / 60)
        } else {
          #expect(path.marks.count == 12)
        }
        for mark in path.marks {
          let fine = mark.living > 0 && mark.living.isFinite && (0...1).contains(mark.corruption)
          #expect(fine && (0...1).contains(mark.deprivation) && mark.leaked >= 0)
        }
      }
    }
  }

  private func living(_ paths: [RegimePath], at mark: Int) -> Double {
    let values = paths.compactMap { $0.marks.count > mark ? $0.marks[mark].living : nil }.sorted()
    return values.isEmpty ? .nan : values[values.count / 2]
  }

  /// Medians of some 200 standing regimes; they differ by several standard errors.
  @Test func `creeping corruption lowers living standards, rents raise them`() {
    #expect(living(paths(plan()), at: 7) < 0.9 * living(paths(plan(creeps: false)), at: 7))
    #expect(living(paths(plan(rents: 0.3)), at: 3) < 0.9 * living(paths(plan(rents: 3)), at: 3))
  }

  /// Paired by luck: 2,000 pairs of which a tenth differ; under fresh seeds it would fail about once
  /// in 1,000 times.
  @Test func `creeping corruption costs survival`() {
    let (with, without) = (paths(plan(), runs: 2000), paths(plan(creeps: false), runs: 2000))
    #expect(survivors(with) < survivors(without))
  }

  @Test func `only a bargain of pride seeks victories, only a shadow sacrifices fronts`() {
    #expect(paths(plan(.pride), runs: 100).contains { $0.victories + $0.defeats > 0 })
    #expect(paths(plan(.prosperity), runs: 100).allSatisfy { $0.victories + $0.defeats == 0 })
    #expect(paths(plan(.shadow), runs: 100).contains { $0.fronts > 0 })
    #expect(paths(plan(.stability), runs: 100).allSatisfy { $0.fronts == 0 })
  }

  @Test func `the bargain of a country is its own`() {
    var country = SmallCrises.threeRegions()
    country.bargain = Bargain(prosperity: 0.2, stability: 0.3, pride: 0.5)
    let bargain = RegimeBargain(of: country)
    #expect(bargain.hasFront && bargain.pride == 0.5 && bargain.kind == .own)
    #expect(!RegimeBargain(of: SmallCrises.oneRegion()).hasFront)
  }

  @Test(arguments: LongRunNumbers.parameters.map(\.id))
  func `each number has a proper prior within its range, a unit and a source`(id: String) throws {
    let number = try #require(LongRunNumbers.parameters.first { $0.id == id })
    #expect(number.prior.isProper && number.range.contains(number.prior.median))
    #expect(!number.unit.isEmpty && !number.source.isEmpty && number.meaning.hasSuffix("."))
    #expect(Self.page.contains("| `\(id.dropFirst(9))` |"), "docs/lifespan.md tells of each number")
    let interval = number.prior.interval90
    #expect(
      number.range.contains(interval.lowerBound) && number.range.contains(interval.upperBound))
  }
}
