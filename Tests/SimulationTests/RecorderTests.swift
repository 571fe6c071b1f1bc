import Polity
import Simulation
import TestSupport
import Testing

/// The hour itself, folded in each of the four ways.
private protocol Clock: Observable {}

extension Clock {
  static var unit: String { "h" }
  static var meaning: String { "The hour since the start." }
  static var range: ClosedRange<Double> { 0...1e4 }
  static var axis: ObservableAxis { .nation }
  static func read(_ world: World, into row: Column) { row[0] = Double(world.hour) }
}

private enum Summed: Clock {
  static let (id, fold) = ("summed", DailyFold.sum)
}

private enum Highest: Clock {
  static let (id, fold) = ("highest", DailyFold.peak)
}

private enum Lowest: Clock {
  static let (id, fold) = ("lowest", DailyFold.lowest)
}

private enum Latest: Clock {
  static let (id, fold) = ("latest", DailyFold.last)
}

/// A ruler who is gone on the third morning, whatever happens.
private struct SureFall: Mechanism {
  static let id = "sure-fall"
  static let phase = Phase.decide

  func step(_ world: World) {
    if world.hour == 53 { world.power.fall = .fled }
  }
}

/// Half of all power for the ruler, the rest in equal parts.
private struct SharedPower: Mechanism {
  static let id = "shared-power"
  static let phase = Phase.decide

  func step(_ world: World) {
    let (ruler, claimants) = (world.setting.ruler, world.setting.claimants)
    for claimant in 0..<claimants {
      let share = claimant == ruler ? 0.5 : 0.5 / Double(max(1, claimants - 1))
      world.power.formal[claimant] = share
      world.power.real[claimant] = share
    }
  }
}

@Suite struct `The recorder` {
  private static let clocks: [any Observable.Type] = [
    Summed.self, Highest.self, Lowest.self, Latest.self,
  ]

  private func record(_ mechanisms: [any Mechanism.Type]) -> [[Double]] {
    let engine = Engine(mechanisms: mechanisms, observables: Self.clocks)
    let setting = Setting(SmallCrises.crisis(SmallCrises.oneRegion(), shock: .none, days: 4))
    let layout = Layout(Self.clocks, setting)
    let seen = engine.run(setting, layout: layout, seed: 1, plan: RunPlan(run: 0))
    return ["summed", "highest", "lowest", "latest"].map { seen.series($0, layout) }
  }

  @Test func `folds hours into days by sum, peak, lowest and last`() {
    let rows = record([])
    #expect(rows[0] == [276, 852, 1428, 2004])
    #expect(rows[1] == [23, 47, 71, 95])
    #expect(rows[2] == [0, 24, 48, 72])
    #expect(rows[3] == [23, 47, 71, 95])
  }

  @Test func `closes the day on which the ruler falls, then tells of calm`() {
    let rows = record([SureFall.self])
    #expect(rows[0] == [276, 852, 48 + 49 + 50 + 51 + 52 + 53, 0])
    #expect(rows[1] == [23, 47, 53, 0])
    #expect(rows[2] == [0, 24, 48, 48])
    #expect(rows[3] == [23, 47, 53, 53])
  }

  @Test func `leaves the hour of the fall and the ending in the trajectory`() {
    let engine = Engine(mechanisms: [SureFall.self], observables: everyObservable)
    let setting = Setting(SmallCrises.crisis(SmallCrises.oneRegion(), shock: .none, days: 4))
    let layout = Layout(everyObservable, setting)
    let seen = engine.run(setting, layout: layout, seed: 1, plan: RunPlan(run: 0))
    #expect(seen.fallHour == 53)
    #expect(seen.outcome == .fled && !seen.outcome.stays)
    #expect(seen.series("ruler.in-office", layout) == [1, 1, 0, 0])
  }

  @Test func `gives the power of a ruler who fell to the others`() {
    let engine = Engine(
      mechanisms: [SharedPower.self, SureFall.self], observables: everyObservable)
    let setting = Setting(SmallCrises.crisis(SmallCrises.threeRegions(), shock: .none, days: 4))
    let layout = Layout(everyObservable, setting)
    let seen = engine.run(setting, layout: layout, seed: 1, plan: RunPlan(run: 0))
    func daily(_ power: String, _ claimant: Int) -> [Double] {
      seen.series(power, layout, element: claimant)
    }
    let others = (0..<setting.claimants).filter { $0 != setting.ruler }
    #expect(others.count > 1)
    #expect(daily("formal-power", setting.ruler) == [0.5, 0.5, 0, 0])
    #expect(daily("real-power", setting.ruler) == [0.5, 0.5, 0, 0])
    let left = others.map { daily("real-power", $0)[3] }
    #expect((left.reduce(0, +) - 1).magnitude < 1e-6)
    #expect(left.allSatisfy { ($0 - left[0]).magnitude < 1e-9 })
  }
}
