import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Both routes on simulated crises` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)

  private func item(
    _ id: String, _ day: Int, _ shows: String, kind: Evidence.Kind = .sighting, value: Double? = nil
  ) throws -> Evidence {
    Evidence(
      id: id, day: crisis.start.adding(day), what: id, shows: shows, kind: kind, value: value,
      source: "S", grade: try #require(Grade(.B, 2)))
  }

  @Test func `what was not seen is told as its denial`() throws {
    let denials = [
      "riots >= 50": "riots < 50", "deaths(to=2022-01-03) < 3": "deaths(to=2022-01-03) >= 3",
      "channel <= 0.4": "channel > 0.4", "move.purge": "move.purge == 0",
      "holder(office) == ruler": "holder(office) != ruler",
    ]
    for (shows, denied) in denials {
      #expect(SimulatedRecord.denial(of: try item("i", 1, shows))?.shows == denied)
    }
    #expect(SimulatedRecord.denial(of: try item("i", 1, "riots >= 5 and deaths > 1")) == nil)
  }

  @Test func `name every crisis, the same for any number of threads`() async throws {
    let items = [
      try item("crowd", 2, "turnout", kind: .measurement, value: 20_000),
      try item("riots", 3, "riots >= 500"), try item("fire", 3, "move.live-fire", kind: .move),
      try item("both", 3, "riots >= 5 and deaths >= 1"),
    ]
    let weigher = Weigher(
      .whole(crisis, seed: 3, explanations: HiddenFacts.evenly),
      known: KnownEvidence(items, asOf: crisis.start.adding(4)),
      plan: WeighingPlan(lessons: 200, seed: 7))
    let trial = WeighingPlan(particles: 6, rungs: 4, rounds: 2, lessons: 0, seed: 1)
    let one = try #require(try await weigher.tried(on: 10, trial: trial, threads: 1))
    let two = try #require(try await weigher.tried(on: 10, trial: trial, threads: 2))
    #expect(one.main.counts == two.main.counts && one.main.pairs == two.main.pairs)
    #expect(one.second.counts == two.second.counts && one.impossible == two.impossible)
    for table in [one.main, one.second] {
      #expect(table.runs == 10)
      #expect(table.counts.allSatisfy { $0.reduce(0, +) == 2 })
    }
    #expect(one.impossible == 0)
  }

  @Test func `without lessons there is nothing to try`() async throws {
    let weigher = Weigher(
      .whole(crisis, seed: 3, explanations: HiddenFacts.evenly),
      known: KnownEvidence([], asOf: crisis.start), plan: WeighingPlan(lessons: 0, seed: 7))
    let trial = WeighingPlan(particles: 4, rounds: 1, lessons: 0, seed: 1)
    #expect(try await weigher.tried(on: 5, trial: trial, threads: 1) == nil)
  }
}
