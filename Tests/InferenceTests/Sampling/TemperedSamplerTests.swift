import Inference
import RandomStreams
import Testing

@Suite struct `Tempered sampling` {
  private let model = KnownModel.normalNormal

  private func plan(_ ladder: TemperingPlan.Ladder = .adaptive(share: 0.6, limit: 40))
    -> TemperingPlan
  {
    TemperingPlan(dimensions: 1, particles: 200, ladder: ladder, seed: 3)
  }

  // The seed is fixed; over seeds 4 standard errors are passed about once in 40.
  @Test(arguments: [
    TemperingPlan.Ladder.fixed(rungs: 8), .adaptive(share: 0.6, limit: 40),
    .adaptive(share: 0.95, limit: 200),
  ])
  func `every ladder finds the same evidence`(ladder: TemperingPlan.Ladder) {
    let result = TemperedSampler.run(plan(ladder), each: model.evaluate)
    #expect((result.logEvidence - model.logEvidence).magnitude < 4 * result.standardError)
    #expect(result.standardError < 0.1)
    #expect(result.islands.allSatisfy { $0.temperature == 1 && !$0.isStuck })
    #expect(result.simulations <= plan(ladder).largestBudget)
  }

  @Test func `threads do not change a bit`() async throws {
    let evaluate = model.evaluate
    let alone = TemperedSampler.run(plan(), each: evaluate)
    for threads in [1, 2, 7] {
      let result = try await TemperedSampler.run(plan()) { batch in
        await TemperedSampler.evaluate(batch, threads: threads, each: evaluate)
      }
      #expect(result.logEvidence == alone.logEvidence)
      #expect(result.particles.map(\.candidate) == alone.particles.map(\.candidate))
    }
  }

  @Test func `a model that stops at what a question asks gives the same bytes`() async throws {
    let evaluate = model.evaluate
    let plan = TemperingPlan(
      dimensions: 1, particles: 60, rounds: 6, ladder: .adaptive(share: 0.6, limit: 40), seed: 5)
    let whole = TemperedSampler.run(plan, each: evaluate)
    var stopped = 0
    let result = try await TemperedSampler.run(asking: plan) { questions in
      questions.map { question in
        var answer = evaluate(question.candidate)
        if answer.logWeight < question.least {
          stopped += 1
          answer.logWeight = -.infinity
        }
        return answer
      }
    }
    #expect(stopped > 100)
    #expect(result.logEvidence == whole.logEvidence)
    #expect(result.islands.map(\.trail.count) == whole.islands.map(\.trail.count))
    #expect(result.particles.map(\.candidate) == whole.particles.map(\.candidate))
  }

  @Test func `every model starts with its share of the particles, to within one`() throws {
    let models = ModelChoice(shares: [0.13, 0.57, 0.3])
    let plan = TemperingPlan(
      dimensions: 2, selectors: 1, models: models, particles: 40, ladder: .fixed(rungs: 1), seed: 8)
    let started = TemperedRun<Void>(plan).candidates
    for island in 0..<4 {
      let held = started[(island * 40)..<(island * 40 + 40)].map { models.model($0.z[0]) }
      for (model, share) in models.shares.enumerated() {
        let count = held.count { $0 == model }
        #expect((Double(count) - 40 * share).magnitude < 1)
      }
    }
  }

  // The seed is fixed; after eight rounds of 60 particles the islands' logarithms of a share differ by more
  // than .06 with it.
  @Test func `rounds go on until islands agree, and no longer than allowed`() {
    let models = ModelChoice(shares: [0.5, 0.5])
    func result(_ within: Double, _ most: Int) -> TemperedResult<Void> {
      let plan = TemperingPlan(
        dimensions: 1, selectors: 1, models: models, particles: 60, rounds: 8,
        agreement: .init(within: within, rounds: most), ladder: .fixed(rungs: 1), seed: 4)
      return TemperedSampler.run(plan) { Evaluation(logWeight: $0.z[0], payload: ()) }
    }
    func spread(_ result: TemperedResult<Void>) -> Double {
      let shares = result.islands.map { island in
        let held = island.trail.filter { models.model($0.candidate.z[0]) == 0 }
        return held.reduce(0) { $0 + $1.weight } / island.trail.reduce(0) { $0 + $1.weight }
      }
      let logs = shares.map { Elementary.log($0) }
      return (logs.max() ?? 0) - (logs.min() ?? 0)
    }
    let (short, long, capped) = (result(9, 4000), result(0.05, 4000), result(0, 20))
    #expect(spread(short) > 0.06)
    #expect(spread(long) < 0.06)
    #expect(long.simulations > 2 * short.simulations)
    #expect(short.simulations == 4 * 60 * (1 + 1 + 8))
    #expect(capped.simulations == 4 * 60 * (1 + 1 + 20))
    // The same luck up to where it stops.
    #expect(
      Array(long.islands[0].trail.prefix(8).map(\.candidate))
        == Array(short.islands[0].trail.prefix(8).map(\.candidate)))
  }

  // 4,000 draws of a fifth: beyond 5 deviations about once in two million. Moves that are all accepted,
  // as if no ratio spoke against leaving a large share, would bring about 1,030.
  @Test func `the choice of the model follows its prior where nothing is known`() {
    let models = ModelChoice(shares: [0.2, 0.5, 0.3])
    let plan = TemperingPlan(
      dimensions: 2, selectors: 1, models: models, particles: 1000, rounds: 40,
      ladder: .fixed(rungs: 1), seed: 6)
    let result = TemperedSampler.run(plan) { _ in Evaluation(logWeight: 0, payload: ()) }
    let all = result.islands.flatMap(\.particles)
    let first = all.count { models.model($0.candidate.z[0]) == 0 }
    #expect(all.count == 4000)
    #expect((first - 800).magnitude < 127)
    #expect(models.model(-9) == 0 && models.model(9) == 2)
    #expect(ModelChoice(shares: [0, .nan, -1]).model(0) == 0)
  }

  @Test func `islands and seeds have their own luck`() {
    let first = TemperedSampler.run(plan(), each: model.evaluate)
    let other = TemperedSampler.run(
      TemperingPlan(dimensions: 1, particles: 200, seed: 4), each: model.evaluate)
    let evidences = first.islands.map(\.logEvidence) + other.islands.map(\.logEvidence)
    #expect(Set(evidences).count == 8)
    let again = TemperedSampler.run(plan(), each: model.evaluate)
    #expect(again.logEvidence == first.logEvidence)
  }

  @Test func `half of the moves keep the luck of the run`() throws {
    var run = TemperedRun<Void>(plan())
    let flat = { (batch: [Candidate]) in
      batch.map { Evaluation(logWeight: $0.z[0], payload: ()) }
    }
    let first = run.candidates
    try run.receive(flat(first))
    let known = Set(first.map(\.process))
    #expect(known.count == first.count)
    let kept = run.candidates.count { known.contains($0.process) }
    // Binomial(800, 1/2): beyond 5 deviations about once in 2 million.
    #expect((kept - 400).magnitude < 71)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `runs without a likelihood are impossible`(answer: Double) {
    let result = TemperedSampler.run(plan()) { candidate in
      Evaluation(logWeight: candidate.z[0] > 0 ? 0 : answer, payload: candidate.z[0])
    }
    // Half of the prior is possible: ln(1/2), and no particle may end outside.
    #expect((result.logEvidence + 0.6931).magnitude < 0.2)
    #expect(result.particles.allSatisfy { $0.payload > 0 })
    #expect(result.islands.contains { $0.invalid > 0 } == (answer != -.infinity))
    #expect(result.islands.allSatisfy { (0.3...0.7).contains($0.possibleShare) })
  }

  @Test func `what nothing can produce has no evidence`() {
    let result = TemperedSampler.run(plan()) { _ in Evaluation(logWeight: -.infinity, payload: 0) }
    #expect(result.logEvidence == -.infinity)
    #expect(result.standardError == .infinity)
    #expect(result.particles.isEmpty)
    #expect(result.effectiveSize == 0)
    #expect(result.isStuck)
    #expect(result.simulations == 800)
  }

  @Test func `evidence that says nothing returns the prior in one rung`() {
    let result = TemperedSampler.run(plan()) { _ in Evaluation(logWeight: 0, payload: 0) }
    #expect(result.logEvidence == 0)
    #expect(result.standardError == 0)
    #expect(result.islands.allSatisfy { $0.rungs.map(\.temperature) == [1] })
  }

  @Test func `a ladder that runs out says that it is stuck`() {
    let hard: (Candidate) -> Evaluation<Void> = {
      Evaluation(logWeight: -1e4 * ($0.z[0] - 1) * ($0.z[0] - 1), payload: ())
    }
    let short = TemperedSampler.run(plan(.adaptive(share: 0.6, limit: 3)), each: hard)
    #expect(short.isStuck)
    #expect(short.islands.allSatisfy { $0.rungs.count == 3 && $0.temperature == 1 })
    let long = TemperedSampler.run(plan(.adaptive(share: 0.6, limit: 60)), each: hard)
    #expect(!long.isStuck)
  }

  @Test func `islands that disagree widen the error`() {
    // A needle that only some islands find.
    let result = TemperedSampler.run(
      TemperingPlan(dimensions: 2, particles: 30, islands: 8, seed: 1)
    ) { candidate in
      let far = candidate.z.reduce(0) { $0 + ($1 - 1.2) * ($1 - 1.2) }
      return Evaluation(logWeight: far < 0.25 ? 8 : -0.1 * far, payload: ())
    }
    let stated = result.islands.map(\.standardError).max() ?? 0
    #expect(result.disagreement > 3)
    #expect(result.spread > 2 * stated)
    #expect(result.standardError >= result.spread / 8.0.squareRoot())
  }

  @Test func `a wrong number of answers is refused`() throws {
    var run = TemperedRun<Void>(plan())
    #expect(throws: SamplerFault.answers(wanted: 800, got: 1)) {
      try run.receive([Evaluation(logWeight: 0, payload: ())])
    }
    #expect(
      SamplerFault.answers(wanted: 800, got: 1).description
        == "a batch of 800 candidates was given 1 answers")
    #expect(run.candidates.count == 800)
  }

  @Test func `plans out of range are brought into it`() {
    let plan = TemperingPlan(
      dimensions: -1, particles: 0, islands: 1, moves: -3, ladder: .adaptive(share: .nan, limit: 0),
      seed: 0)
    #expect([plan.dimensions, plan.particles, plan.islands, plan.moves] == [0, 2, 4, 1])
    #expect(plan.ladder == .adaptive(share: 0.01, limit: 1))
    let result = TemperedSampler.run(plan) { _ in Evaluation(logWeight: -2, payload: ()) }
    #expect(result.logEvidence == -2)
  }

  @Test func `weights of the pooled particles sum to 1`() {
    let result = TemperedSampler.run(plan(), each: model.evaluate)
    let sum = EvidenceArithmetic.logSumExp(result.particles.map(\.logWeight))
    #expect(sum.magnitude < 1e-12)
    #expect(result.particles.count == 800)
    #expect(result.effectiveSize > 200)
    #expect(result.effectiveSize <= 800)
  }

  @Test func `a cancelled task stops`() async {
    let plan = plan()
    let task = Task {
      try await TemperedSampler.run(plan) { batch in
        while !Task.isCancelled { await Task.yield() }
        return batch.map { _ in Evaluation(logWeight: 0, payload: ()) }
      }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
