import Inference
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `What an explanation assumes, and what parameters learn` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)

  /// An ensemble of two explanations, of which the second sets the rate of joining.
  private func ensemble(_ set: Uncertain) -> Ensemble {
    var own = crisis
    own.explanations = [
      ExplanationPrior(id: "plain", weight: 1),
      ExplanationPrior(
        id: "set", weight: 1, facts: Facts(), settings: ["mobilisation.joining": set]),
    ]
    return .whole(
      own, seed: 3, runs: 40,
      explanations: [("plain", Facts(), 1), ("set", Facts(), 1)])
  }

  private func joining(_ ensemble: Ensemble) throws -> UnknownInput {
    try #require(ensemble.unknownInputs.first { $0.id == "mobilisation.joining" })
  }

  @Test func `a number that an explanation sets holds in its runs and in no other`() throws {
    let ensemble = ensemble(.exactly(0.123))
    let input = try joining(ensemble)
    let plans = (0..<40).map { ensemble.plan($0) }
    // Under a fresh seed 20 pairs would all get one explanation once in 500,000 times.
    #expect(Set(plans.map(\.explanation)) == [0, 1])
    for plan in plans {
      #expect(plan.overrides["mobilisation.joining"] == (plan.explanation == 1 ? 0.123 : nil))
      let drawn = try #require(ensemble.drawn([input], in: plan.run).first)
      #expect((drawn == 0.123) == (plan.explanation == 1))
    }
  }

  @Test func `a range that an explanation sets is drawn within sense, alike for twins`() {
    let ensemble = ensemble(.between(0.1, 0.2))
    var drawn: Set<Double> = []
    for pair in 0..<20 {
      let (one, other) = (ensemble.plan(2 * pair), ensemble.plan(2 * pair + 1))
      #expect(one.overrides == other.overrides)
      if let value = one.overrides["mobilisation.joining"] { drawn.insert(value) }
    }
    #expect(drawn.count > 3 && drawn.allSatisfy { 0.02 < $0 && $0 < 0.9 })
  }

  @Test func `what is held for all runs goes before what an explanation sets`() {
    var ensemble = ensemble(.exactly(0.123))
    ensemble.overrides = ["mobilisation.joining": 0.4]
    #expect(
      (0..<40).allSatisfy { ensemble.plan($0).overrides["mobilisation.joining"] == 0.4 })
  }

  @Test func `the sampler sees the range of the explanation that a candidate holds true`() throws {
    let crisis = ConditionedCrisis(ensemble(.exactly(0.123)), script: MoveScript())
    let place = try #require(
      crisis.parameters.firstIndex { $0.id == "mobilisation.joining" })
    var candidate = Candidate(z: Array(repeating: 0, count: crisis.dimensions), process: 1)
    candidate.z[0] = 1
    #expect(crisis.explanation(candidate) == 1)
    #expect(crisis.value(place, of: candidate) == 0.123)
    candidate.z[0] = -1
    #expect(
      crisis.value(place, of: candidate) == crisis.parameters[place].prior.median)
    #expect(crisis.value(-1, of: candidate).isNaN)
  }

  private func document(_ items: [Evidence]) async throws -> ExplainDocument {
    let ensemble = Ensemble.whole(crisis, seed: 3, explanations: HiddenFacts.evenly)
    let weigher = Weigher(
      ensemble, known: KnownEvidence(items, asOf: crisis.start.adding(5)),
      plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 0, seed: 1))
    let base = ExplainDocument(
      dossier: Dossier(crisis: crisis), caseSHA256: "", version: "", seed: 1,
      asOf: crisis.start.adding(5))
    let words = ensemble.explanations.map { ExplanationWords(label: $0.id, says: "") }
    return try #require(
      await weigher.document(base, words: words, forecasts: false, threads: 1))
  }

  private func crowd(_ marks: [String: AnalystMark]) throws -> Evidence {
    var item = Evidence(
      id: "crowd", day: crisis.start.adding(2), what: "A crowd", shows: "turnout",
      kind: .measurement, value: 20_000, source: "S", grade: try #require(Grade(.B, 2)))
    item.marks = marks
    return item
  }

  @Test func `marks change no number of the weighing`() async throws {
    let id = HiddenFacts.evenly[0].id
    let plain = try await document([try crowd([:])])
    let judged = try await document([try crowd([id: .veryInconsistent])])
    #expect(plain.explanations.map(\.posterior) == judged.explanations.map(\.posterior))
    #expect(plain.shifts == judged.shifts)
    #expect(plain.judged.isEmpty && judged.judged.map(\.id) == ["crowd"])
  }

  @Test func `parameters are told before and after, by how far they moved`() async throws {
    let document = try await document([try crowd([:])])
    #expect(document.shifts.count > 50)
    let moved = document.shifts.map { abs($0.moved) }
    #expect(moved == moved.sorted(by: >))
    for shift in document.shifts {
      #expect(shift.prior.low <= shift.prior.high && shift.posterior.low <= shift.posterior.high)
      #expect(shift.error >= 0 && !shift.id.isEmpty && !shift.meaning.isEmpty)
    }
    #expect(try await self.document([]).shifts.isEmpty)
  }
}
