import Polity
public import Simulation

extension Dossier {
  /// Every measurement that speaks of an observable, beside the band of the runs: on its day, or over
  /// the days its expression names.
  public func coverage(of trajectories: [Trajectory], by ensemble: Ensemble) -> [Coverage] {
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    return evidence.compactMap { item in
      guard item.kind == .measurement, let value = item.value, !item.shows.isEmpty,
        let expression = try? ObservableExpression(item.shows)
      else { return nil }
      let day = item.day.days(since: crisis.start)
      guard (0..<crisis.days).contains(day) else { return nil }
      let sample = trajectories.map { reading.value(expression, in: $0, within: day...day) }
      return Coverage(
        evidence: item.id, shows: item.shows, day: item.day, grade: item.grade, value: value,
        band: Quantiles(of: sample),
        reached: sample.contains { $0 <= value } && sample.contains { $0 >= value })
    }
  }
}
