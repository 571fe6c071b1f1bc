import Citizens
import Inference
import Reports
import Simulation

/// January 2022 with each of its citizens, beside the cohorts.
///
/// Kolmogorov and Smirnov's distance of two samples, in units of its standard error, is above 1.95
/// once in 1,000 where both have one law (2 exp(-2 x^2)).
enum EveryCitizen {
  private static let bound = 1.95

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let read = try room.laboratory.read("kazakhstan-2022")
    let crisis = read.dossier.crisis
    func readings(_ strata: Strata, _ resolution: Individuals?, seed: UInt64) async throws
      -> [[Double]]
    {
      var engine = Laboratory.engine
      engine.resolution = resolution
      let ensemble = Ensemble(
        crisis, engine: engine, seed: seed, runs: 2 * room.runs(600),
        explanations: Laboratory.explanations(of: crisis), strata: strata)
      // One of each pair of twins: twins share what is unknown.
      let wanted = Array(stride(from: 0, to: ensemble.runs, by: 2))
      var kept: [Trajectory] = []
      try await ensemble.run(wanted, threads: room.threads) { kept += $0 }
      return try Self.read(kept.sorted { $0.run < $1.run }, ensemble)
    }
    let citizens = try await readings(Strata(), Individuals(), seed: 71)
    let fine = try await readings(Strata(parts: 8), nil, seed: 72)
    let usual = try await readings(Strata(), nil, seed: 73)
    let findings =
      compare("cohorts of 96 strata", citizens, fine)
      + compare("cohorts of 12 strata, the usual ones", citizens, usual)
    return Section(
      title: "Every citizen",
      prose: """
        \(room.runs(600)) runs of January 2022 with each of its citizens, beside as many of its \
        cohorts under other seeds: the distance of the distributions in units of its standard \
        error. Equal laws give more than \(Amount.decimals(bound, 2)) once in 1,000.
        """,
      findings: findings)
  }

  private static let questions = [
    ("largest crowd", "turnout"), ("deaths", "deaths"), ("detained", "detained"),
    ("largest crowd by 3 January", "turnout(to=2022-01-03)"), ("riots", "riots"),
  ]

  /// A column of numbers for each question, and one more: the hour of the fall, or none.
  private static func read(
    _ runs: [Trajectory], _ ensemble: Ensemble
  ) throws -> [[Double]] {
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    return try questions.map { _, shows in
      let expression = try ObservableExpression(shows)
      return runs.map { reading.value(expression, in: $0) }
    } + [runs.map { $0.fallHour.map(Double.init) ?? 1e6 }]
  }

  private static func compare(
    _ name: String, _ a: [[Double]], _ b: [[Double]]
  ) -> [Finding] {
    (questions.map(\.0) + ["hour of the fall"]).enumerated().map { index, question in
      let distance = distance(a[index], b[index])
      return Finding(
        quantity: "\(question): against \(name)", value: Amount.decimals(distance, 2),
        target: "under \(Amount.decimals(bound, 2))", verdict: distance < bound ? .holds : .fails)
    }
  }

  /// sqrt(n m / (n + m)) times the greatest distance of the empirical distributions.
  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    let (a, b) = (a.sorted(), b.sorted())
    var (i, j, widest) = (0, 0, 0.0)
    while i < a.count, j < b.count {
      let x = min(a[i], b[j])
      while i < a.count, a[i] <= x { i += 1 }
      while j < b.count, b[j] <= x { j += 1 }
      widest = max(widest, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
    }
    let (n, m) = (Double(max(1, a.count)), Double(max(1, b.count)))
    return widest * (n * m / (n + m)).squareRoot()
  }
}
