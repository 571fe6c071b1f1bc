import Simulation

extension FitResult {
  /// Reads a finished run.
  ///
  /// Accepted runs that descend from one draw of the prior hang together: errors are those of
  /// families as wholes (Lee and Whiteley 2018, doi:10.1093/biomet/asy028).
  init(_ fit: CrisisFit, _ run: ApproximateRun) {
    let crisis = fit.crisis
    let summaries = fit.targets.enumerated().map { place, target in
      Summary(
        target, prior: run.first.map { $0[place] },
        accepted: run.particles.map { $0.payload[place] })
    }
    let size = ClusteredMean(run.particles.map { .init(1, cluster: $0.ancestor) }).effectiveSize
    let isTold = !run.distances.isEmpty && Int(size) >= Self.leastSize
    let runs = isTold ? run.particles.map { ParameterShifts.Run($0) } : []
    self.init(
      summaries: summaries, shares: Self.shares(crisis, run.particles),
      shifts: ParameterShifts(crisis: crisis, runs: runs).all(), drawn: run.first.count,
      near: run.first.count { found in run.distances.allSatisfy { $0(found) <= $0.threshold } },
      accepted: run.particles.count, different: Set(run.particles.map(\.state)).count,
      effectiveSize: size,
      tolerance: run.distances.last?.threshold ?? .infinity, generations: run.distances.count,
      simulations: run.simulations)
  }

  private static func shares(
    _ crisis: ConditionedCrisis, _ particles: [Particle<[Double]>]
  ) -> [Share] {
    let held = particles.map { (crisis.explanation($0.candidate), $0.ancestor) }
    return crisis.ensemble.explanations.enumerated().map { place, entry in
      let mean = ClusteredMean(held.map { .init($0.0 == place ? 1 : 0, cluster: $0.1) })
      return Share(id: entry.id, prior: entry.weight, accepted: clamped(mean))
    }
  }

  /// The interval of a share; where all runs say the same, as far as none in so many families could
  /// miss it: three in their number (the rule of three, at 95%).
  private static func clamped(_ mean: ClusteredMean) -> Estimate {
    let estimate = mean.estimate()
    let slack = 3 / max(3, mean.effectiveSize)
    let isUniform = mean.mean <= 0 || mean.mean >= 1
    let (low, high) = (estimate.interval.lowerBound, estimate.interval.upperBound)
    return Estimate(
      mean.mean, low: max(0, isUniform ? mean.mean - slack : low),
      high: min(1, isUniform ? mean.mean + slack : high))
  }
}

extension FitResult.Summary {
  /// From compared values, NaN where a run has none.
  init(_ target: FitTarget, prior: [Double], accepted: [Double]) {
    let pairs = [prior, accepted].map { Self.points($0, target) }
    let (before, after) = (Self.gap(prior, target), Self.gap(accepted, target))
    self.target = target
    self.prior = Self.band(pairs[0], target)
    self.accepted = Self.band(pairs[1], target)
    left = after == 0 ? 0 : after / before
    let wanted = target.compared(target.wanted)
    isReached =
      target.isYesNo
      ? (pairs[1].middle - wanted).magnitude <= 0.5
      : pairs[1].low <= wanted && wanted <= pairs[1].high
  }

  private static func points(_ compared: [Double], _ target: FitTarget) -> FitResult.Band {
    let values = compared.filter(\.isFinite).sorted()
    if target.isYesNo {
      let mean = values.reduce(0, +) / Double(values.count)
      return FitResult.Band(middle: mean, low: 0, high: 1)
    }
    let points = [0.5, 0.05, 0.95].map { MarginalFigures.quantile($0, ofSorted: values) }
    return FitResult.Band(middle: points[0], low: points[1], high: points[2])
  }

  private static func band(_ points: FitResult.Band, _ target: FitTarget) -> FitResult.Band {
    FitResult.Band(
      middle: target.restored(points.middle), low: target.restored(points.low),
      high: target.restored(points.high))
  }

  private static func gap(_ compared: [Double], _ target: FitTarget) -> Double {
    let gaps = compared.filter(\.isFinite).map(target.gap)
    return gaps.reduce(0, +) / Double(gaps.count)
  }
}

extension ParameterShifts.Run {
  /// An accepted run, in the family of the draw it descends from.
  fileprivate init(_ particle: Particle<[Double]>) {
    self.init(candidate: particle.candidate, weight: 1, clusters: [particle.ancestor])
  }
}
