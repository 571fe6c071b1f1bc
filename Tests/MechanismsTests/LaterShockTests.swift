import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `A later shock` {
  private let single = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .generic, days: 20)

  private var shaken: Crisis {
    var crisis = single
    crisis.laterShocks = [LaterShock(id: "law", what: "a law", hour: 200, size: 1.4)]
    return crisis
  }

  private func turnout(_ ensemble: Ensemble, _ run: Int, _ days: ClosedRange<Int>) throws -> Double
  {
    ObservableReading(ensemble.setting, ensemble.layout)
      .value(try ObservableExpression("turnout"), in: ensemble.trajectory(run), within: days)
  }

  /// 60 paired runs; the claim is about sums, of which the second is several times the first.
  @Test func `brings people back, and changes nothing before it strikes`() throws {
    let (one, two) = (Ensemble.whole(single, seed: 5), Ensemble.whole(shaken, seed: 5))
    var (before, after) = (0.0, 0.0)
    for run in 0..<60 {
      #expect(try turnout(one, run, 0...7) == turnout(two, run, 0...7), "run \(run)")
      before += try turnout(one, run, 9...19)
      after += try turnout(two, run, 9...19)
    }
    #expect(after > 2 * before, "\(before), \(after)")
  }

  @Test func `is not in the crisis as it could be written down the day before`() {
    #expect(shaken.known(asOf: single.start.adding(7)) == single)
    #expect(shaken.known(asOf: single.start.adding(8)) == shaken)
    let early = Ensemble.whole(shaken, seed: 5).known(asOf: single.start.adding(7))
    #expect(early.setting.crisis == single)
    #expect(early.trajectory(3) == Ensemble.whole(single, seed: 5).trajectory(3))
  }

  @Test func `as does a putsch that had not been struck`() {
    var crisis = single
    crisis.putsch = Putsch(what: "men strike", hour: 100)
    #expect(crisis.known(asOf: single.start.adding(3)).putsch == nil)
    #expect(crisis.known(asOf: single.start.adding(4)).putsch != nil)
    crisis.putsch?.announced = single.start.adding(2)
    crisis.putsch?.chance = 0.3
    #expect(crisis.known(asOf: single.start.adding(1)).putsch == nil)
    #expect(crisis.known(asOf: single.start.adding(2)).putsch?.chance == 0.3)
    #expect(crisis.known(asOf: single.start.adding(4)).putsch?.chance == 1)
  }

  @Test func `is not answered by what was conceded before it, and can be answered anew`() {
    let ensemble = Ensemble.whole(shaken, seed: 5)
    var seen: [Double] = []
    _ = ensemble.engine.run(
      ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: ensemble.plan(0)
    ) { world in
      if world.hour == 100 || world.hour == 270 { world.orders.concededHour = world.hour }
      if [150, 199, 260, 280].contains(world.hour) {
        seen.append(world.laterUnanswered)
        #expect(Concede().isOpen(world) == (world.hour == 260))
      }
    }
    #expect(seen.count == 4 && seen[0] == 0 && seen[1] == 0 && seen[2] > 0.3 && seen[3] == 0)
  }

  @Test func `has a size that sensitivity can hold`() {
    var crisis = shaken
    crisis.laterShocks[0].size = .between(0.3, 1)
    let number = crisis.uncertainNumbers.first { $0.id == "later_shocks.law.size" }
    #expect(number?.held(at: 0.5, in: crisis).laterShocks[0].size == .exactly(0.5))
  }
}
