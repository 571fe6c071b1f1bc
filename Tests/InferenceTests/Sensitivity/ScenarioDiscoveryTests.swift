import Inference
import RandomStreams
import Testing

@Suite struct `Scenario discovery` {
  /// Runs with inputs in 0...1, and an event of one probability inside a planted box and another
  /// outside.
  private func planted(
    rows: Int, inputs count: Int, inside: Double, outside: Double, seed: UInt64,
    box: (Int, Double) -> Bool
  ) throws -> SensitivitySample {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("planted"))
    let inputs = (0..<count).map { place in
      SensitivitySample.Input("x\(place + 1)", (0..<rows).map { _ in luck.uniform() })
    }
    let results = (0..<rows).map { row in
      let isInside = inputs.enumerated().allSatisfy { box($0.offset, $0.element.values[row]) }
      return luck.bernoulli(isInside ? inside : outside) ? 1.0 : 0
    }
    return try SensitivitySample(inputs, results: results)
  }

  /// The box x1 > 0.6, x3 < 0.4 (16% of runs) among six inputs. Limits within 0.06 of it: an edge's
  /// error is about one in forty events of the half searched; a fresh seed fails about once in 50.
  @Test func `finds a planted box and nothing else`() throws {
    let sample = try planted(rows: 2000, inputs: 6, inside: 0.95, outside: 0.05, seed: 2) {
      $0 == 0 ? $1 > 0.6 : $0 == 2 ? $1 < 0.4 : true
    }
    let found = ScenarioDiscovery(sample) { $0 > 0.5 }
    #expect(found.limits.map(\.name) == ["x1", "x3"])
    #expect(abs((found.limits[0].above ?? 0) - 0.6) < 0.06)
    #expect(found.limits[0].below == nil)
    #expect(found.limits[1].above == nil)
    #expect(abs((found.limits[1].below ?? 1) - 0.4) < 0.06)
    // Of 0.152 + 0.042 events, 78% lie in the box.
    #expect(abs(found.coverage - 0.78) < 0.08)
    #expect(found.density > 0.85)
    #expect(abs(found.rate - 0.194) < 0.04)
    #expect(found.checked == 1000)
  }

  /// At 1% each: 3 or more of 40 once in 130 fresh seeds.
  @Test func `finds nothing where nothing is planted`() throws {
    var alarms = 0
    for seed in 0..<40 {
      let sample = try planted(
        rows: 300, inputs: 5, inside: 0.3, outside: 0.3, seed: UInt64(50 + seed)
      ) { _, _ in true }
      if ScenarioDiscovery(sample, event: { $0 > 0.5 }).isFound { alarms += 1 }
    }
    #expect(alarms < 3)
  }

  @Test func `keeps to as few inputs as it is told`() throws {
    let sample = try planted(rows: 2000, inputs: 4, inside: 0.9, outside: 0.05, seed: 4) {
      $0 < 3 ? $1 > 0.35 : true
    }
    #expect(ScenarioDiscovery(sample) { $0 > 0.5 }.limits.map(\.name) == ["x1", "x2", "x3"])
    #expect(ScenarioDiscovery(sample, most: 1) { $0 > 0.5 }.limits.count == 1)
    #expect(ScenarioDiscovery(sample, tolerance: 0.9) { $0 > 0.5 }.limits.count == 1)
    #expect(ScenarioDiscovery(sample, most: -1) { $0 > 0.5 }.limits.count == 1)
  }

  @Test func `tells limits on switches and bands`() throws {
    var luck = StreamFamily(seed: 5, run: 0).stream(Purpose("switches"))
    let on = (0..<1000).map { _ in luck.bernoulli(0.5) ? 1.0 : 0 }
    let band = (0..<1000).map { _ in luck.uniform() }
    let results = on.indices.map { on[$0] > 0 && abs(band[$0] - 0.5) < 0.2 ? 1.0 : 0 }
    let sample = try SensitivitySample(
      [.init("sponsor", on), .init("tempo", band)], results: results)
    let found = ScenarioDiscovery(sample) { $0 > 0.5 }
    #expect(found.limits[0] == found.limits.first { $0.above == 0.5 && $0.below == nil })
    #expect(abs((found.limits[1].above ?? 0) - 0.3) < 0.02)
    #expect(abs((found.limits[1].below ?? 1) - 0.7) < 0.02)
  }

  @Test func `says what it found in one sentence`() throws {
    let sample = try planted(rows: 2000, inputs: 3, inside: 1, outside: 0, seed: 6) {
      $0 == 0 ? $1 > 0.75 : $0 == 1 ? $1 < 0.5 : true
    }
    let found = ScenarioDiscovery(sample) { $0 > 0.5 }
    let names = ["x1": "tempo", "x2": "trust in the ruler"]
    let above = found.limits[0].words { names[$0] ?? $0 }
    let below = found.limits[1].words { names[$0] ?? $0 }
    #expect(above.hasPrefix("tempo above 0.7"))
    #expect(below.hasPrefix("trust in the ruler below 0."))
    let share = Int((found.rate * 100).rounded())
    let (density, coverage) = (
      Int((found.density * 100).rounded()), Int((found.coverage * 100).rounded())
    )
    #expect(
      found.sentence(event: "A coup") { names[$0] ?? $0 }
        == "A coup: \(density)% of the runs with \(above) and \(below), against \(share)% of all; "
        + "\(coverage)% of the cases lie there (checked on 1000 runs not used to find it).")
    let none = ScenarioDiscovery(sample) { _ in false }
    #expect(
      none.sentence(event: "A coup")
        == "A coup: no corner of the inputs stands out (0% of 1000 runs).")
  }

  @Test func `takes settings that make no sense`() throws {
    let sample = try planted(rows: 100, inputs: 2, inside: 1, outside: 0, seed: 7) {
      $0 == 0 ? $1 > 0.5 : true
    }
    for odd in [-1, 0, 9, Double.nan, .infinity] {
      let found = ScenarioDiscovery(sample, slice: odd, least: odd, tolerance: odd) { $0 > 0.5 }
      #expect(found.checked == 50)
    }
    #expect(!ScenarioDiscovery(sample) { _ in true }.isFound)
    let bare = try SensitivitySample([], results: sample.results)
    #expect(!ScenarioDiscovery(bare) { $0 > 0.5 }.isFound)
  }
}
