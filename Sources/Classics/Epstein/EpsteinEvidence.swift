/// The runs behind the findings, made once: twenty seeds for most, as in the replications that the
/// expected figures come from.
struct EpsteinEvidence {
  /// Run 2 under one reading of the arrest ratio.
  struct Trial {
    var summaries: [EpsteinSummary] = []

    func mean(_ value: (EpsteinSummary) -> Double) -> Double {
      EpsteinMoments(summaries.map(value)).mean
    }

    func highest(_ value: (EpsteinSummary) -> Double) -> Double {
      summaries.map(value).max() ?? .nan
    }
  }

  /// A peak from tick 50 on, and the cops left at it, in run 5.
  struct Tipping {
    var peak = 0
    var tick = 0
    var copsLeft = 0
  }

  static let seeds = 20
  /// Pairs of runs 3 and 4 under `floor`: there a rare large spike decides the means.
  static let pairSeeds = 60
  private static let firstSeed: UInt64 = 2022
  /// The legitimacies at which run 2 is repeated.
  static let legitimacies = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]

  var trials: [EpsteinRules.ArrestRatio: Trial] = [:]
  var pairs: [EpsteinRules.ArrestRatio: [EpsteinPair]] = [:]
  var tippings: [EpsteinRules.ArrestRatio: [Tipping]] = [:]
  /// Mean outbursts at each of the legitimacies.
  var sweeps: [EpsteinRules.ArrestRatio: [Double]] = [:]

  init() {
    for reading in EpsteinRules.ArrestRatio.allCases {
      trials[reading] = Trial(
        summaries: Self.series(.run2, reading, Self.seeds).map(EpsteinSummary.init))
      guard reading != .round else { continue }
      let count = reading == .floor ? Self.pairSeeds : Self.seeds
      pairs[reading] = zip(
        Self.series(.run3, reading, count), Self.series(.run4, reading, count)
      ).map(EpsteinPair.init)
      tippings[reading] = Self.series(.run5, reading, Self.seeds).map { series in
        let peak = series.peak(from: 50)
        return Tipping(peak: peak.active, tick: peak.tick, copsLeft: series.cops[peak.tick])
      }
      sweeps[reading] = Self.legitimacies.map { Self.outbursts(at: $0, reading) }
    }
  }

  /// `count` seeds of a run, those of two hostile groups until one is gone; a setup that cannot be
  /// built gives none.
  static func series(
    _ run: EpsteinRun, _ reading: EpsteinRules.ArrestRatio, _ count: Int, ticks: Int? = nil,
    change: (inout EpsteinSetup) -> Void = { _ in }
  ) -> [EpsteinSeries] {
    var rules = EpsteinRules()
    rules.arrestRatio = reading
    var setup = run.setup(rules)
    change(&setup)
    return (0..<count).compactMap {
      try? EpsteinSeries(
        setup, seed: firstSeed + UInt64($0), ticks: ticks ?? run.ticks,
        untilExtinction: run == .run7 || run == .run8)
    }
  }

  private static func outbursts(
    at legitimacy: Double, _ reading: EpsteinRules.ArrestRatio
  ) -> Double {
    let runs = series(.run2, reading, 3, ticks: 1000) { $0.legitimacy = .steady(legitimacy) }
    return EpsteinMoments(runs.map { Double(EpsteinOutbursts($0.active).count) }).mean
  }

  var findings: [Finding] {
    articleFindings + bandFindings + pairFindings + tippingFindings + sweepFindings
      + groupFindings
  }
}
