import RandomStreams
public import Simulation

/// What matters for one number of a crisis: runs over all unknowns, then the unknowns that explain
/// most moved one by one over their 90% ranges.
public struct SensitivityStudy: Sendable {
  /// The crisis.
  public let ensemble: Ensemble
  /// The number asked about.
  public let measure: Measure
  /// Runs over all unknowns, in twins.
  public let runs: Int
  /// How many unknowns are moved, and in how many pairs each.
  public let bars: Int
  public let pairs: Int

  /// A study; a thousand runs tell shares of a few percent from nothing.
  public init(
    _ ensemble: Ensemble, measure: Measure, runs: Int = 1000, bars: Int = 10, pairs: Int = 150
  ) {
    self.ensemble = ensemble
    self.measure = measure
    self.runs = max(2, runs / 2 * 2)
    self.bars = max(0, bars)
    self.pairs = max(2, pairs / 2 * 2)
  }

  /// Runs that the study takes at most.
  public var cost: Int { runs + 2 * bars * pairs }

  /// Name under which the explanation that holds stands among the unknowns.
  public static let explanation = "which explanation holds"

  /// Makes the runs; `progress` hears how many are done. Throws ``SensitivityFault`` where too few
  /// runs have the number, and `CancellationError`. The same for any number of threads.
  public func carriedOut(
    threads: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> SensitivityResult {
    let inputs = ensemble.unknownInputs
    let values = try await values(of: ensemble, 0..<runs, threads: threads, progress)
    let drawn = (0..<runs).map { ensemble.drawn(inputs, in: $0) }
    var columns = inputs.enumerated().map { place, input in
      SensitivitySample.Input(input.id, drawn.map { $0[place] })
    }
    let level = ClusteredMean(
      values.enumerated().map { .init($1, cluster: $0 / 2) })
    let isLogarithmic = isLogarithmic(values)
    let scaled = isLogarithmic ? values.map { Elementary.log1p($0) } : values
    let explanations = (0..<runs).map { Double(ensemble.plan($0).explanation) }
    if Set(explanations).count > 1 {
      columns.append(.init(Self.explanation, explanations))
    }
    let sample = try SensitivitySample(columns, results: scaled, block: 2)
    let shares = try FirstOrderShares(sample, seed: ensemble.seed)
    let order = shares.shares.compactMap { share in inputs.first { $0.id == share.name } }
    var done = runs
    var moved: [TornadoBar] = []
    for input in order.prefix(bars) {
      let before = done
      moved.append(try await bar(input, values, threads: threads) { progress(before + $0) })
      done += 2 * min(pairs, runs)
    }
    return SensitivityResult(
      level: level, undefined: sample.leftOut, isLogarithmic: isLogarithmic,
      shares: shares.shares, tornado: Tornado(moved),
      scenario: try scenario(columns, order, values), inputs: inputs)
  }

  /// Numbers of things are heavy-tailed: their variance is that of a few runs unless logarithms are
  /// taken.
  private func isLogarithmic(_ values: [Double]) -> Bool {
    let finite = values.filter(\.isFinite)
    guard !measure.isChance, let least = finite.min(), let most = finite.max() else { return false }
    return least >= 0 && most >= 10
  }

  /// One unknown at the low and the high end of its range, all else as drawn.
  private func bar(
    _ input: UnknownInput, _ values: [Double], threads: Int,
    _ progress: @Sendable (Int) -> Void
  ) async throws -> TornadoBar {
    let (range, used) = (input.range, 0..<min(pairs, runs))
    let low = try await self.values(
      of: input.held(at: range.lowerBound, in: ensemble), used, threads: threads, progress)
    let high = try await self.values(
      of: input.held(at: range.upperBound, in: ensemble), used, threads: threads
    ) { progress(used.count + $0) }
    func mean(_ values: [Double]) -> Estimate {
      ClusteredMean(values.enumerated().map { .init($1, cluster: $0 / 2) }).estimate()
    }
    return TornadoBar(
      name: input.id, range: range, atLow: mean(low), atHigh: mean(high),
      swing: mean(zip(low, high).map { $1 - $0 }))
  }

  /// The corner in which the rarer answer mostly happens, among the twenty unknowns that explain
  /// most.
  private func scenario(
    _ columns: [SensitivitySample.Input], _ order: [UnknownInput], _ values: [Double]
  ) throws -> SensitivityResult.Scenario {
    let kept = Set(order.prefix(20).map(\.id))
    let sample = try SensitivitySample(
      columns.filter { kept.contains($0.name) }, results: values, block: 2)
    if measure.isChance {
      let yes = sample.results.count { $0 > 0.5 } * 2 <= sample.results.count
      return .init(
        event: yes ? .yes : .no, found: ScenarioDiscovery(sample) { ($0 > 0.5) == yes })
    }
    let bound = Percentiles(sample.results).at(0.75)
    return .init(event: .above(bound), found: ScenarioDiscovery(sample) { $0 > bound })
  }

  private func values(
    of ensemble: Ensemble, _ range: Range<Int>, threads: Int,
    _ progress: @Sendable (Int) -> Void
  ) async throws -> [Double] {
    var values: [Double] = []
    let size = 16 * max(1, threads)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: size) {
      try Task.checkCancellation()
      let batch = (start..<min(start + size, range.upperBound)).map {
        Candidate(z: [], process: UInt64($0))
      }
      let answers = await TemperedSampler.evaluate(batch, threads: threads) { candidate in
        let run = ensemble.trajectory(Int(candidate.process))
        return Evaluation(logWeight: 0, payload: measure.value(in: run))
      }
      values += answers.map(\.payload)
      progress(values.count)
    }
    return values
  }
}

/// What a study found.
public struct SensitivityResult: Sendable {
  /// What a scenario is about.
  public enum Event: Sendable, Equatable {
    /// The answer is yes, or no: whichever is rarer.
    case yes, no
    /// The number lies above this, the upper quarter of the runs.
    case above(Double)
  }
  /// A corner of the unknowns and what mostly happens in it.
  public struct Scenario: Sendable, Equatable {
    /// What happens.
    public let event: Event
    /// Where.
    public let found: ScenarioDiscovery

    /// A scenario.
    public init(event: Event, found: ScenarioDiscovery) {
      self.event = event
      self.found = found
    }
  }
  /// The chance, or the mean number, over all unknowns.
  public let level: ClusteredMean
  /// Runs left out because they have no such number.
  public let undefined: Int
  /// Shares are those of log(1 + number).
  public let isLogarithmic: Bool
  /// Unknowns by the share of the variance that they explain by themselves.
  public let shares: [FirstOrderShare]
  /// The unknowns that explain most, moved over their ranges.
  public let tornado: Tornado
  /// The corner in which it mostly happens.
  public let scenario: Scenario
  /// All unknowns.
  public let inputs: [UnknownInput]

  /// A result from its parts.
  public init(
    level: ClusteredMean, undefined: Int = 0, isLogarithmic: Bool = false,
    shares: [FirstOrderShare], tornado: Tornado, scenario: Scenario, inputs: [UnknownInput] = []
  ) {
    self.level = level
    self.undefined = undefined
    self.isLogarithmic = isLogarithmic
    self.shares = shares
    self.tornado = tornado
    self.scenario = scenario
    self.inputs = inputs
  }
}
