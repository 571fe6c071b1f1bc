import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Pairs of runs` {
  private let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
  private var ensemble: Ensemble { .whole(crisis, seed: 3, explanations: HiddenFacts.evenly) }

  private func document(
    _ whatIf: WhatIf, count: Int = 40, threads: Int = 1
  ) async throws -> WhatIfDocument {
    let measures = Measure.all(of: ensemble)
    let pairs = try await ensemble.pairs(
      count, changed: whatIf, measures: measures, threads: threads)
    return WhatIfDocument(
      dossier: Dossier(crisis: crisis), caseSHA256: "", version: "0", seed: 3, whatIf: whatIf,
      measures: measures, pairs: pairs)
  }

  @Test func `that change nothing are the same to the bit`() async throws {
    // Forbidding what never happens shows that the pairing itself leaves no trace.
    let found = try await document(WhatIf(forbidden: ["no such move"]))
    #expect(found.touched == 0)
    #expect(found.differences.allSatisfy { $0.change.value == 0 && !$0.isClear })
    #expect(found.diagnostics.contains { $0.id == "change" && $0.status == .warn })
  }

  @Test func `share unknowns and luck up to the change`() throws {
    let plan = ensemble.plan(5)
    let change = WhatIf(forced: ["cut-channel": 60])
    let changed = plan.changed(by: change)
    let runs = [plan, changed].map {
      ensemble.engine.run(ensemble.setting, layout: ensemble.layout, seed: 3, plan: $0)
    }
    #expect(runs[1].hour(of: "cut-channel") == 60)
    let width = ensemble.layout.width
    let first = min(60, runs[0].hour(of: "cut-channel") ?? 60) / 24
    #expect(runs[0].values.prefix(first * width) == runs[1].values.prefix(first * width))
  }

  @Test func `find what a fact, a number and a move do`() async throws {
    var facts = FactsChange()
    facts.rivalHostile = true
    let hostile = WhatIf(settings: ["mobilisation.joining": 2], facts: facts)
    let found = try await document(hostile, count: 80)
    let turnout = try #require(found.differences.first { $0.measure.id == "turnout" })
    #expect(turnout.isClear && turnout.change.value > 0 && found.touched == 1)
    #expect(abs(turnout.after - turnout.before - turnout.change.value) < 1e-6 * turnout.after)
    #expect(found.effectiveSize == 40 && found.pairs == 80)
    let chances = found.differences.filter { $0.measure.kind == .ending }.dropFirst()
    #expect(abs(chances.reduce(0) { $0 + $1.before } - 1) < 1e-9)
    #expect(abs(chances.reduce(0) { $0 + $1.change.value }) < 1e-9)
  }

  @Test func `are the same on one thread and on three`() async throws {
    let change = WhatIf(forbidden: ["live-fire"])
    let (one, three) = (
      try await document(change, count: 20), try await document(change, count: 20, threads: 3)
    )
    #expect(one.differences.map(\.change) == three.differences.map(\.change))
  }

  @Test func `of weighed runs follow the record up to the change`() async throws {
    let grade = try #require(Grade(.A, 1))
    let record = [
      Evidence(
        id: "cut", day: crisis.start.adding(2), hour: 12, what: "cut", shows: "move.cut-channel",
        kind: .move, source: "S", grade: grade)
    ]
    let weigher = Weigher(
      ensemble, known: KnownEvidence(record, asOf: crisis.start.adding(4)),
      plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 0, seed: 1))
    let cut = Measure(id: "cut", label: "hour of the cut", kind: .stake) {
      $0.hour(of: "cut-channel").map(Double.init) ?? -1
    }
    func pairs(_ whatIf: WhatIf) async throws -> WeighedPairs {
      let found = try await weigher.pairs(
        20, changed: whatIf, measures: [cut], threads: 1)
      return try #require(found)
    }
    let later = try await pairs(WhatIf(forced: ["purge": 70]))
    #expect(later.sharedHour == 69)
    #expect(later.pairs.allSatisfy { $0.before == [60] && $0.after == [60] })
    let never = try await pairs(WhatIf(forbidden: ["cut-channel"]))
    #expect(never.sharedHour == 59 && never.pairs.allSatisfy { $0.after == [-1] })
    #expect(abs(never.pairs.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    let start = try await pairs(WhatIf(settings: ["mobilisation.joining": 2]))
    #expect(start.sharedHour == -1)
  }

  @Test func `a continued run keeps its past and takes a future of its own`() throws {
    let weigher = Weigher(
      ensemble, known: KnownEvidence([], asOf: crisis.start.adding(2)),
      plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 0, seed: 1))
    let crisis = weigher.conditioned
    let width = ensemble.layout.width
    var differ = 0
    for process in 0..<6 {
      let candidate = Candidate(
        z: (0..<crisis.dimensions).map { Double($0 % 7) / 5 - 0.6 }, process: UInt64(process))
      let known = crisis.run(candidate)
      let (one, two) = (crisis.run(candidate, future: 1), crisis.run(candidate, future: 2))
      #expect(known.values.prefix(3 * width) == one.values.prefix(3 * width))
      #expect(known.values.prefix(3 * width) == two.values.prefix(3 * width))
      if one.values != two.values { differ += 1 }
    }
    #expect(differ > 0)
  }
}
