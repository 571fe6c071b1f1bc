import Polity
public import Simulation

/// Runs of several countries, each alone and beside the others: same parameters, facts and luck.
public struct WorldPairs: Sendable {
  /// What each country is measured by, in the order of the countries.
  public let measures: [[Measure]]
  /// The pairs of each country: before is alone, after is together.
  public let countries: [[PairedRun]]
  /// The pairs of all countries at once, by ``joint``.
  public let all: [PairedRun]
  /// Share of the runs, 0...1, in which a country that still ran heard of a fall; and in which a patron
  /// whom others share landed.
  public let heard: Double
  public let landed: Double

  package init(
    measures: [[Measure]], countries: [[PairedRun]], all: [PairedRun], heard: Double,
    landed: Double
  ) {
    self.measures = measures
    self.countries = countries
    self.all = all
    self.heard = heard
    self.landed = landed
  }

  /// What all countries are measured by at once: none of the rulers falls, two or more do, how many.
  public static let joint = [
    Measure(id: "none-fall", label: "no ruler falls", kind: .ending) { _ in .nan },
    Measure(id: "two-fall", label: "two or more fall", kind: .ending) { _ in .nan },
    Measure(id: "falls", label: "rulers who fall", unit: "rulers", kind: .stake) { _ in .nan },
  ]
}

extension SharedWorld {
  /// One run, alone and together, as the numbers that are kept of it.
  private struct Told: Sendable {
    var countries: [PairedRun]
    var all: PairedRun
    var heard: Bool
    var landed: Bool
  }

  /// The endings of a country and what is at stake in it.
  private static func measures(_ country: Ensemble) -> [Measure] {
    let stakes = ["deaths", "turnout", "sovereignty"]
    return Measure.endings(country) + Measure.stakes(country).filter { stakes.contains($0.id) }
  }

  /// The first `count` runs, alone and together; twins form a cluster.
  ///
  /// `progress` hears how many pairs are done. Throws `CancellationError`. The same for any number of
  /// threads. Cost: two runs of every country a pair.
  public func pairs(
    _ count: Int, threads: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> WorldPairs {
    let measures = countries.map(Self.measures)
    let (shared, hours) = (Set(sharedPatrons), countries.map(\.setting.crisis.hours))
    var told: [Told] = []
    let size = 16 * max(1, threads)
    for start in stride(from: 0, to: max(0, count), by: size) {
      try Task.checkCancellation()
      let batch = (start..<min(start + size, count)).map { Candidate(z: [], process: UInt64($0)) }
      let answers = await TemperedSampler.evaluate(batch, threads: threads) { candidate in
        let run = Int(candidate.process)
        return Evaluation(
          logWeight: 0, payload: Self.told(run, alone(run), together(run), measures, shared, hours))
      }
      told += answers.map(\.payload)
      progress(told.count)
    }
    let runs = Double(max(1, told.count))
    return WorldPairs(
      measures: measures,
      countries: countries.indices.map { place in told.map { $0.countries[place] } },
      all: told.map(\.all), heard: Double(told.count(where: \.heard)) / runs,
      landed: Double(told.count(where: \.landed)) / runs)
  }

  private static func told(
    _ run: Int, _ alone: [Trajectory], _ together: [Trajectory], _ measures: [[Measure]],
    _ shared: Set<String>, _ hours: [Int]
  ) -> Told {
    let countries = measures.indices.map { place in
      PairedRun(
        weight: 1, cluster: run / 2, alone[place], together[place], measures[place])
    }
    func joint(_ runs: [Trajectory]) -> [Double] {
      let falls = runs.count { !$0.outcome.stays }
      return [falls == 0 ? 1 : 0, falls > 1 ? 1 : 0, Double(falls)]
    }
    return Told(
      countries: countries,
      all: PairedRun(
        weight: 1, cluster: run / 2, before: joint(alone), after: joint(together),
        differs: countries.contains { $0.differs }),
      heard: heard(together.map(\.fallHour), hours),
      landed: together.contains { run in
        run.events.contains { $0.event == "patron-lands" && shared.contains($0.actor) }
      })
  }

  /// A ruler fell while another country still ran.
  private static func heard(_ falls: [Int?], _ hours: [Int]) -> Bool {
    falls.enumerated().contains { place, fall in
      guard let fall else { return false }
      return falls.indices.contains { $0 != place && (falls[$0] ?? hours[$0] - 1) > fall }
    }
  }
}
