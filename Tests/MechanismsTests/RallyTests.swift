import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A rally` {
  private let single = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .generic, days: 9)

  private func calling(_ regions: [String] = [], announced: Int? = nil) -> Crisis {
    var crisis = single
    crisis.rallies = [
      Rally(
        id: "march", what: "a march", hour: 110, announced: announced.map(single.start.adding),
        regions: regions)
    ]
    return crisis
  }

  private func turnout(
    _ crisis: Crisis, _ run: Int, _ days: ClosedRange<Int>, of region: String? = nil
  ) throws -> Double {
    let ensemble = Ensemble.whole(crisis, seed: 5)
    let words = region.map { "turnout(\($0))" } ?? "turnout"
    return ObservableReading(ensemble.setting, ensemble.layout)
      .value(try ObservableExpression(words), in: ensemble.trajectory(run), within: days)
  }

  /// 60 paired runs; sums, of which the second is several times the first.
  @Test func `brings out many on its day, and changes nothing before`() throws {
    var (without, with) = (0.0, 0.0)
    for run in 0..<60 {
      #expect(try turnout(single, run, 0...3) == turnout(calling(), run, 0...3), "run \(run)")
      without += try turnout(single, run, 4...4)
      with += try turnout(calling(), run, 4...4)
    }
    #expect(with > 2 * without, "\(without), \(with)")
  }

  @Test func `of one region brings out that region first`() throws {
    let regions = single.country.regions.map(\.id)
    let called = try #require(regions.last)
    var gains = [String: Double]()
    for run in 0..<60 {
      for region in regions {
        let with = try turnout(calling([called]), run, 4...4, of: region)
        gains[region, default: 0] += with - (try turnout(single, run, 4...4, of: region))
      }
    }
    #expect(regions.allSatisfy { $0 == called || gains[$0]! < gains[called]! }, "\(gains)")
  }

  /// 40 runs each; medians of some hundreds and of more than twice as many.
  @Test func `moves few in a country without a grievance`() throws {
    var quiet = calling()
    quiet.shock = nil
    let crowds = try (0..<40).map { try turnout(quiet, $0, 4...4) }.sorted()
    let stirred = try (0..<40).map { try turnout(calling(), $0, 4...4) }.sorted()
    #expect(crowds[20] < 0.5 * stirred[20], "\(crowds[20]), \(stirred[20])")
  }

  /// 40 paired runs, a month after the shock: with all of it recalled three times as many come as with none.
  @Test func `brings an old wrong back to mind`() throws {
    var late = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .generic, days: 32)
    late.rallies = [Rally(id: "march", what: "a march", hour: 734)]
    var crowds: [Double] = []
    for recall in [0, 1.0] {
      var ensemble = Ensemble.whole(late, seed: 5)
      ensemble.overrides["rallies.recall"] = recall
      let reading = ObservableReading(ensemble.setting, ensemble.layout)
      let turnout = try ObservableExpression("turnout")
      crowds.append(
        (0..<40).reduce(0) {
          $0 + reading.value(turnout, in: ensemble.trajectory($1), within: 30...30)
        })
    }
    #expect(crowds[1] > 3 * crowds[0], "\(crowds)")
  }

  @Test func `is known from the day it was announced, else from its own`() {
    let open = calling(announced: 2)
    #expect(open.known(asOf: single.start.adding(1)).rallies.isEmpty)
    #expect(open.known(asOf: single.start.adding(2)) == open)
    #expect(calling().known(asOf: single.start.adding(3)).rallies.isEmpty)
    #expect(calling().known(asOf: single.start.adding(4)) == calling())
  }
}
