import Polity
import Simulation

extension Weigher {
  /// Goes on with a sample of the weighed runs past the last known hour, freely: the same runs,
  /// continued. Explanations below half a percent are left out. Cost: a whole run for each.
  func forecast(
    _ ranking: Ranking, threads: Int
  ) async -> PosteriorForecast {
    var runs: [PosteriorForecast.Continued] = []
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let gauges = ensemble.setting.crisis.questions.map { question in
      let last = question.settles.map { $0.days(since: ensemble.setting.crisis.start) }
      let end = max(0, min(last ?? .max, ensemble.setting.crisis.days - 1))
      let text = question.yesIf ?? question.estimate ?? ""
      return (
        isYesNo: question.yesIf != nil,
        gauge: (try? ObservableExpression(text)).map { reading.gauged($0, within: 0...end) }
      )
    }
    let crisis = conditioned
    for (index, entry) in ranking.weights.enumerated() where ranking.posterior[index] > 0.005 {
      let share = ranking.posterior[index]
      let sample = Self.spread(entry.particles, Int(share * Double(plan.continued)) + 8)
      let answers = await TemperedSampler.evaluate(
        sample.map(\.candidate), threads: threads
      ) { candidate in
        let run = crisis.run(candidate, freely: true)
        let values = gauges.map { question -> Double in
          guard let gauge = question.gauge else { return .nan }
          return question.isYesNo ? (gauge.holds(in: run) ? 1 : 0) : gauge.value(in: run)
        }
        return Evaluation(logWeight: 0, payload: (run.outcome, values))
      }
      for (particle, answer) in zip(sample, answers) {
        runs.append(
          PosteriorForecast.Continued(
            weight: share / Double(sample.count), island: particle.island,
            outcome: answer.payload.0, answers: answer.payload.1))
      }
    }
    let total = runs.reduce(0) { $0 + $1.weight }
    if total > 0 { for place in runs.indices { runs[place].weight /= total } }
    return PosteriorForecast(runs, of: ensemble)
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
