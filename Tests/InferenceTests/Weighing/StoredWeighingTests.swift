import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `A stored weighing` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
  private var ensemble: Ensemble { .whole(crisis, seed: 3, explanations: HiddenFacts.evenly) }

  private func item(
    _ id: String, day: Int, shows: String, kind: Evidence.Kind = .measurement,
    value: Double? = nil, grade: Grade?
  ) throws -> Evidence {
    Evidence(
      id: id, day: crisis.start.adding(day), what: id, shows: shows, kind: kind, value: value,
      source: "S", grade: try #require(grade))
  }

  private func record() throws -> [Evidence] {
    [
      try item("crowd", day: 1, shows: "turnout", value: 20_000, grade: Grade(.B, 2)),
      try item("rumour", day: 1, shows: "turnout", value: 90_000, grade: Grade(.D, 4)),
      try item("riots", day: 2, shows: "riots >= 500", kind: .sighting, grade: Grade(.C, 3)),
      try item("cut", day: 2, shows: "move.cut-channel", kind: .move, grade: Grade(.A, 1)),
    ]
  }

  private func stored() async throws -> StoredWeighing {
    let weigher = Weigher(
      ensemble, known: KnownEvidence(try record(), asOf: crisis.start.adding(3)),
      plan: WeighingPlan(particles: 24, islands: 4, rungs: 6, rounds: 4, lessons: 0, seed: 1))
    return StoredWeighing(weigher, try await weigher.weigh(threads: 1))
  }

  @Test func `without nothing is as it was, and counts copies`() async throws {
    let stored = try await stored()
    let passed = stored.explanations.flatMap(\.runs).map(\.count)
    #expect(passed.reduce(0, +) == 4 * 24 * 4)
    let same = stored.reweighed(ignoring: ["no such item"])
    for entry in same.explanations { #expect(abs(entry.posterior - entry.before) < 1e-9) }
    let sizes = zip(same.explanations, stored.explanations).map { entry, weighed in
      entry.effectiveSize <= Double(weighed.runs.count) + 1e-9
    }
    #expect(!sizes.contains(false))
  }

  /// The same arithmetic as the leave-one-out table, by another way: predictions and copies.
  @Test func `without an item is the importance-weighted posterior`() async throws {
    let stored = try await stored()
    let found = stored.reweighed(ignoring: ["riots"])
    let model = stored.weigher.model
    let place = try #require(model.scored.firstIndex { $0.item.id == "riots" })
    let logs = stored.explanations.map { entry -> Double in
      let total = entry.runs.reduce(0.0) { $0 + Double($1.count) }
      let sum = entry.runs.reduce(0.0) { sum, run in
        let change = model.change(without: [place], run.predictions)
        return sum + Double(run.count) * Elementary.exp(change)
      }
      return total > 0 ? entry.logEvidence + Elementary.log(sum / total) : entry.logEvidence
    }
    let wanted = try #require(
      EvidenceArithmetic.posterior(
        logEvidences: logs, priors: stored.explanations.map(\.prior)))
    for (entry, p) in zip(found.explanations, wanted) { #expect(abs(entry.posterior - p) < 1e-9) }
    #expect(found.explanations.contains { abs($0.posterior - $0.before) > 1e-6 })
    #expect(found.ignored == ["riots"])
  }

  @Test func `an item that another repeats gives way to it`() async throws {
    let found = try await stored().reweighed(ignoring: ["crowd"])
    guard case .mustRun = found.verdict else {
      // The rumour of the same crowd is scored in its place, at its own grade.
      let both = try await stored().reweighed(ignoring: ["crowd", "rumour"])
      #expect(both.explanations.map(\.posterior) != found.explanations.map(\.posterior))
      return
    }
    Issue.record("the rumour has a prediction: nothing needs to run")
  }

  @Test func `an item that imposed a move must run anew`() async throws {
    let found = try await stored().reweighed(ignoring: ["cut"])
    #expect(
      found.verdict
        == .mustRun("every weighed run was made to follow the record of cut-channel"))
    #expect(found.explanations.allSatisfy { $0.posterior == $0.before })
  }

  @Test func `read back with other items is refused`() async throws {
    let stored = try await stored()
    let weigher = Weigher(
      ensemble, known: KnownEvidence([], asOf: crisis.start.adding(3)), plan: stored.weigher.plan)
    #expect(StoredWeighing(weigher, explanations: stored.explanations) == nil)
    #expect(StoredWeighing(stored.weigher, explanations: stored.explanations) != nil)
    #expect(StoredWeighing(stored.weigher, explanations: []) == nil)
  }
}
