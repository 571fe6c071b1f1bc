import RandomStreams
import Simulation

extension Weigher {
  /// The same weigher, told by free runs how often what each item reports happens where nothing is known
  /// of it, so that its forecasts believe reports of rare things as far as their grades go. Cost:
  /// `plan.rehearsals` runs to the last hour known; none where no item needs a rate.
  public func rehearsed(threads: Int) async -> Weigher {
    let asked = model.scored.filter { $0.sighting != nil && $0.contamination < 1 }
    guard !asked.isEmpty, plan.rehearsals > 0 else { return self }
    let (ensemble, lastHour) = (ensemble, recorded.script.lastHour)
    let answers = await TemperedSampler.evaluate(
      Array(0..<plan.rehearsals), threads: threads
    ) { number in
      // A run number far from those of other requests, so that no run is used twice.
      var plan = ensemble.plan(number &+ 0x5000_0000)
      plan.script = MoveScript()
      plan.hours = lastHour < .max ? lastHour + 1 : nil
      let run = ensemble.engine.run(
        ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan)
      return Evaluation(logWeight: 0, payload: asked.map { $0.gauge.holds(in: run) })
    }
    var rates: [String: Double] = [:]
    for (place, entry) in asked.enumerated() {
      let happened = answers.count { $0.payload[place] }
      rates[entry.item.id] = (Double(happened) + 0.5) / (Double(answers.count) + 1)
    }
    var told = Weigher(ensemble, known: known, table: model.table, plan: plan, rates: rates)
    told.centres = centres
    return told
  }
}
