import Polity
import RandomStreams
import Simulation

/// A weighed run drawn from the posterior, with its share of it.
struct DrawnRun: Sendable {
  let particle: WeightedParticle<WeighedRun>
  let weight: Double
}

extension Weigher {
  /// Goes on with a sample of the weighed runs past the last known hour, freely: each as it was up to
  /// then, with a future of its own. Explanations below half a percent are left out. Cost: a whole
  /// run for each.
  func forecast(
    _ ranking: Ranking, threads: Int
  ) async -> PosteriorForecast {
    let measures = Measure.questions(ensemble)
    let early = SettledAnswers(ensemble, on: known.asOf)
    let shares = FollowedShares(ranking, model)
    let reported = measures.map { measure -> (any ReportedAnswer)? in
      guard let question = ensemble.setting.crisis.questions.first(where: { $0.id == measure.id })
      else { return nil }
      return ReportedTotals(question, of: self)
        ?? ReportedEvent(question, of: self) { shares.share(of: $0) }
    }
    let family = StreamFamily(seed: plan.seed, run: 0x7E11_ED)
    let crisis = conditioned
    let free = Set(recorded.unreported)
    let day = known.asOf.days(since: ensemble.setting.crisis.start)
    let last = (day + 1) * 24 - 1
    let sample = sample(ranking, plan.continued)
    let answers = await TemperedSampler.evaluate(
      sample.enumerated().map { place, drawn in
        // The place names the future: copies of one run go on differently.
        Candidate(
          z: drawn.particle.candidate.z + [Double(place)],
          process: drawn.particle.candidate.process)
      }, threads: threads
    ) { numbered in
      let candidate = Candidate(z: numbered.z.dropLast(), process: numbered.process)
      let place = Int(numbered.z.last ?? 0)
      let run = crisis.run(candidate, future: place)
      let answers = measures.indices.map { question in
        let own = measures[question].value(in: run)
        // A question that does not arise in a run has no answer there, whatever was reported.
        guard !own.isNaN, let totals = reported[question] else {
          return (value: own, settled: early.answer(measures[question].id, in: run))
        }
        // The same luck for all: a report is right or wrong for every question that asks about it.
        let luck = family.stream(Purpose("forecast.reported"), tick: place)
        return (value: totals.answer(in: run, luck), settled: totals.settled(in: run, luck))
      }
      let made = run.events.filter { $0.hour <= last && free.contains($0.event) }.map(\.event)
      return Evaluation(
        logWeight: 0,
        payload: (
          run.outcome, answers.map(\.value), answers.map(\.settled), Set(made),
          run.fallHour.map { $0 / 24 }
        ))
    }
    let runs = zip(sample, answers).map { drawn, answer in
      PosteriorForecast.Continued(
        weight: drawn.weight, island: drawn.particle.island,
        lineage: drawn.particle.lineage(of: plan.particles), state: drawn.particle.state,
        outcome: answer.payload.0, fallDay: answer.payload.4, answers: answer.payload.1,
        settled: answer.payload.2, made: answer.payload.3)
    }
    var forecast = PosteriorForecast(
      runs, of: ensemble, on: day, trust: model.table.trust,
      reported: Set(zip(measures, reported).filter { $0.1?.isCounted == true }.map(\.0.id)))
    forecast.unreported = PosteriorForecast.unreported(
      runs, among: ensemble.engine.moves.filter { free.contains($0.id) })
    return forecast
  }

  /// About `count` weighed runs with shares of the posterior that sum to 1, evenly spread over the
  /// islands and rounds. Explanations below half a percent are left out.
  func sample(_ ranking: Ranking, _ count: Int) -> [DrawnRun] {
    var drawn: [DrawnRun] = []
    for (index, entry) in ranking.weights.enumerated() where ranking.posterior[index] > 0.005 {
      let share = ranking.posterior[index]
      let part = Self.spread(entry.continuing(model), Int(share * Double(count)) + 8)
      drawn += part.map { DrawnRun(particle: $0, weight: share / Double(part.count)) }
    }
    let total = drawn.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    return drawn.map { DrawnRun(particle: $0.particle, weight: $0.weight / total) }
  }

  /// `count` of them by weight, evenly spread over the order in which they were passed.
  private static func spread(
    _ particles: [WeightedParticle<WeighedRun>], _ count: Int
  ) -> [WeightedParticle<WeighedRun>] {
    let weights = particles.map { Elementary.exp($0.logWeight) }
    return SystematicResampling.ancestors(weights: weights, count: count, uniform: 0.5)
      .map { particles[$0] }
  }
}
