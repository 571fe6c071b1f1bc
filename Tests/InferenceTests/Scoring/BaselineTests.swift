import Inference
import Testing

@Suite struct `The baselines` {
  @Test func `turn a window into a daily hazard and back`() throws {
    let hazard = try #require(Baselines.dailyHazard(window: 0.3, days: 14))
    #expect(abs(hazard - 0.025155) < 5e-7)
    for p in [0, 1e-12, 0.021, 0.3, 0.999, 1] {
      for days in [1, 14, 365] {
        let daily = try #require(Baselines.dailyHazard(window: p, days: days))
        let again = try #require(Baselines.window(dailyHazard: daily, days: days))
        #expect(abs(again - p) <= 1e-13 * max(p, 1e-3))
      }
    }
    #expect(Baselines.window(dailyHazard: 1, days: 0) == 0)
    #expect(Baselines.dailyHazard(window: 0, days: 3)?.sign == .plus)
  }

  @Test func `refuse windows and hazards that are none`() {
    for bad in [-0.1, 1.1, .nan] {
      #expect(Baselines.dailyHazard(window: bad, days: 3) == nil)
      #expect(Baselines.window(dailyHazard: bad, days: 3) == nil)
    }
    #expect(Baselines.dailyHazard(window: 0.3, days: 0) == nil)
    #expect(Baselines.window(dailyHazard: 0.3, days: -1) == nil)
  }

  @Test func `of a reference class never say never`() {
    #expect(Baselines.baseRate(happened: 0, of: 9) == 0.05)
    #expect(Baselines.baseRate(happened: 3, of: 12, prior: 0) == 0.25)
    #expect(Baselines.climatology([5, 3, 0], prior: 0.5) == [5.5 / 9.5, 3.5 / 9.5, 0.5 / 9.5])
    #expect(Baselines.climatology([0, 0], prior: 1) == [0.5, 0.5])
  }

  @Test func `of no class are none`() {
    #expect(Baselines.climatology([]) == nil)
    #expect(Baselines.climatology([0, 0], prior: 0) == nil)
    #expect(Baselines.climatology([1, -1]) == nil)
    #expect(Baselines.climatology([1], prior: .nan) == nil)
    #expect(Baselines.baseRate(happened: 3, of: 2) == nil)
    #expect(Baselines.baseRate(happened: -1, of: .max) == nil)
    #expect(Baselines.climatology([.max, .max])?.map { $0.rounded(.down) } == [0, 0])
  }
}
