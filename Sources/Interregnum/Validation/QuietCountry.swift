import Polity
import Reports
import Simulation

/// Nothing happens where nothing happened: 30 days without a shock, in countries of three sizes.
enum QuietCountry {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    var findings: [Finding] = []
    for people in [1e6, 19e6, 100e6] {
      let crisis = Crisis(
        id: "quiet", title: "A quiet country", start: CalendarDay(number: 0), days: 30,
        country: .plain(people: people, regions: 17), shock: nil)
      let ensemble = Ensemble(
        crisis, engine: Laboratory.engine, seed: 11, runs: room.runs(2000))
      let runs = try await ensemble.all(threads: room.threads)
      let reading = ObservableReading(ensemble.setting, ensemble.layout)
      let turnout = try ObservableExpression("turnout")
      let loud = runs.filter { reading.value(turnout, in: $0) > 1000 || !$0.events.isEmpty }
      let rate = Double(loud.count) / Double(max(1, runs.count))
      findings.append(
        Finding(
          quantity: "\(Amount.grouped(people)) people: runs with more than 1,000 in the street or "
            + "any move",
          value: "\(Amount.decimals(rate * 100, 2))% (\(loud.count) of \(runs.count))",
          target: "under 0.5%", verdict: rate < 0.005 ? .holds : .fails))
    }
    return Section(
      title: "Quiet country", prose: "Thirty days without a shock, 17 regions.",
      findings: findings)
  }
}

extension Ensemble {
  /// All runs, in order.
  func all(threads: Int) async throws -> [Trajectory] {
    var kept: [Trajectory] = []
    try await run(Array(0..<runs), threads: threads) { kept += $0 }
    return kept.sorted { $0.run < $1.run }
  }
}
