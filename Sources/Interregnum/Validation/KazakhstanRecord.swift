import Inference
import Polity
import Reports
import Simulation

/// January 2022 before any of it is used: the record beside the prior predictive bands.
enum KazakhstanRecord {
  /// The record's headline figures: name, expression, what was recorded.
  static let record: [(name: String, shows: String, low: Double, high: Double)] = [
    ("turnout on 2 January", "turnout(on=2022-01-02)", 700, 700),
    ("turnout on 3 January", "turnout(on=2022-01-03)", 5000, 5000),
    ("turnout on 4 January", "turnout(on=2022-01-04)", 36_831, 36_831),
    ("turnout on 5 January", "turnout(on=2022-01-05)", 50_000, 50_000),
    ("turnout on 6 January", "turnout(on=2022-01-06)", 10_000, 10_000),
    ("turnout on 7 January", "turnout(on=2022-01-07)", 1000, 3000),
    ("deaths", "deaths", 225, 238),
    ("detained by 12 January", "detained(to=2022-01-12)", 9900, 9900),
    ("patron troops on 12 January", "patron.troops(on=2022-01-12)", 2030, 2030),
  ]

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let runs = try await Self.runs(room, explanation: nil)
    var findings = try record.map { try band($0, runs) }
    findings += try timing(runs)
    findings.append(try growth(runs))
    return Section(
      title: "Kazakhstan, January 2022: the record in the prior predictive bands",
      prose: """
        \(Amount.grouped(runs.trajectories.count)) runs over the mixture of \
        explanations. The case sets no rate of the model, but the pace of the street (onset, \
        prompting, tiring) and the deprivation gain were chosen with this record in view (decision \
        0004): agreement here is no forecast. Bands hold 90% of the runs. They are wide (three \
        decades of crowds): covering is cheap, so the daily growth is also asked for jointly.
        """,
      findings: findings)
  }

  /// Runs of the case, with their ensemble.
  struct Runs: Sendable {
    let ensemble: Ensemble
    let trajectories: [Trajectory]
    let reading: ObservableReading
  }

  static func runs(_ room: CheckRoom, explanation: String?) async throws -> Runs {
    let read = try room.laboratory.read("kazakhstan-2022")
    var mixture = Laboratory.explanations(of: read.dossier.crisis)
    if let explanation { mixture = mixture.filter { $0.id == explanation } }
    let ensemble = Ensemble(
      read.dossier.crisis, engine: Laboratory.engine, seed: 7,
      runs: room.runs(explanation == nil ? 4000 : 800), explanations: mixture)
    return Runs(
      ensemble: ensemble, trajectories: try await ensemble.all(threads: room.threads),
      reading: ObservableReading(ensemble.setting, ensemble.layout))
  }

  private static func band(
    _ item: (name: String, shows: String, low: Double, high: Double), _ runs: Runs
  ) throws -> Finding {
    let expression = try ObservableExpression(item.shows)
    let values = runs.trajectories.map { runs.reading.value(expression, in: $0) }
    let band = Quantiles(of: values)
    let above = Double(values.lazy.filter { $0 >= item.low }.count) / Double(max(1, values.count))
    let inside = band.q05 <= item.high && item.low <= band.q95
    let text =
      item.low == item.high
      ? Amount.grouped(item.low) : "\(Amount.grouped(item.low)) to \(Amount.grouped(item.high))"
    return Finding(
      quantity: item.name,
      value: "band \(Amount.grouped(band.q05)) to \(Amount.grouped(band.q95)); reached by "
        + "\(Amount.decimals(above * 100, 1))% of runs",
      target: "holds \(text)", verdict: inside ? .holds : .fails)
  }

  /// Recorded hours of moves, against the band of the runs that made them.
  private static func timing(_ runs: Runs) throws -> [Finding] {
    let recorded = [
      ("concede", 92.0), ("emergency", 97.5), ("dismiss-cabinet", 100.0), ("cut-channel", 92.5),
      ("take-office", 108.0), ("appeal", 119.5), ("live-fire", 110.0), ("patron-lands", 138.0),
    ]
    return recorded.map { event, hour in
      let hours = runs.trajectories.compactMap { $0.hour(of: event).map(Double.init) }
      let band = Quantiles(of: hours)
      let share = Double(hours.count) / Double(max(1, runs.trajectories.count))
      return Finding(
        quantity: "hour of \(event)",
        value: "band \(Amount.decimals(band.q05, 0)) to \(Amount.decimals(band.q95, 0)) in the "
          + "\(Amount.decimals(share * 100, 1))% of runs that have it",
        target: "holds \(Amount.decimals(hour, 0))",
        verdict: band.q05 <= hour && hour <= band.q95 ? .holds : .fails)
    }
  }

  private static func growth(_ runs: Runs) throws -> Finding {
    let turnout = try ObservableExpression("turnout")
    let joint = runs.trajectories.filter { run in
      let days = (1...3).map { runs.reading.value(turnout, in: run, within: $0...$0) }
      return (3.5...14).contains(days[1] / days[0]) && (3.5...14).contains(days[2] / days[1])
    }
    let rate = Double(joint.count) / Double(max(1, runs.trajectories.count))
    return Finding(
      quantity: "growth of 3.5 to 14 times on both 3 and 4 January",
      value: "\(Amount.decimals(rate * 100, 1))% of runs", target: "at least 5%",
      verdict: rate >= 0.05 ? .holds : .fails)
  }
}
