/// What is reported of one run of Model I.
public struct EpsteinSummary: Sendable, Equatable {
  /// Outbursts that started; see ``EpsteinOutbursts``.
  public let outbursts: Int
  /// The most citizens active at once.
  public let peak: Int
  /// Share of ticks with fewer than 10 actives.
  public let calmShare: Double
  /// Actives summed over an outburst; mean and deviation NaN where too few ended.
  public let activation: EpsteinMoments
  /// Ticks between outbursts.
  public let wait: EpsteinMoments

  /// A pass over the ticks.
  public init(_ series: EpsteinSeries) {
    let found = EpsteinOutbursts(series.active)
    outbursts = found.count
    peak = series.peak().active
    calmShare = series.calmShare()
    activation = EpsteinMoments(found.activations)
    wait = EpsteinMoments(found.waits)
  }
}

/// Runs 3 and 4 from one seed: legitimacy lost in slices, and less of it lost in one jump.
public struct EpsteinPair: Sendable, Equatable {
  /// The most citizens active at once in each run.
  public let salamiPeak: Int
  public let jumpPeak: Int
  /// Prisoners at the end of each run.
  public let salamiJail: Int
  public let jumpJail: Int

  /// Runs both.
  public init(
    _ rules: EpsteinRules = EpsteinRules(), seed: UInt64,
    ticks: Int = EpsteinRun.run3.ticks
  ) throws(ClassicFault) {
    self.init(
      salami: try EpsteinSeries(EpsteinRun.run3.setup(rules), seed: seed, ticks: ticks),
      jump: try EpsteinSeries(EpsteinRun.run4.setup(rules), seed: seed, ticks: ticks))
  }

  /// Compares two runs.
  public init(salami: EpsteinSeries, jump: EpsteinSeries) {
    salamiPeak = salami.peak().active
    jumpPeak = jump.peak().active
    salamiJail = salami.jailed.last ?? 0
    jumpJail = jump.jailed.last ?? 0
  }
}
