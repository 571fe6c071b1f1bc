import RandomStreams

/// An approximate computation that is asked and told, as ``TemperedRun`` is.
///
/// Sequential Monte Carlo over shrinking thresholds (Del Moral, Doucet & Jasra 2012,
/// doi:10.1007/s11222-011-9271-y): particles beyond the next threshold die, the others are
/// resampled and moved by Crank-Nicolson steps that must stay within it. Thresholds are quantiles
/// of the distances; distances adapt. A move must satisfy every earlier distance too, so that
/// regions nest although distances change (Prangle 2017, algorithm 5).
public struct ApproximateRun: Sendable {
  /// The plan that it follows.
  public let plan: ApproximatePlan
  /// What is to be simulated next; empty when finished.
  public var candidates: [Candidate] { proposals.map(\.candidate) }
  /// The particles, of equal weight, with their summaries.
  public private(set) var particles: [Particle<[Double]>] = []
  /// Distances and thresholds so far; the last holds.
  public private(set) var distances: [SummaryDistance] = []
  /// Share of the moves accepted in each generation that moved.
  public private(set) var acceptance: [Double] = []
  /// Summaries of the draws from the prior.
  public private(set) var first: [[Double]] = []
  /// Simulations used.
  public private(set) var simulations = 0

  private let luck: StreamFamily
  private var batch = 0
  private var roundsLeft = 0
  private var latest: [[Double]] = []
  private var proposals: [Proposal] = []
  private var kernel: MoveKernel
  private var outcomes = (accepted: 0, tried: 0)

  /// A run about to start: its first candidates come from the prior.
  public init(_ plan: ApproximatePlan) {
    self.plan = plan
    kernel = MoveKernel(dimensions: plan.dimensions, selectors: plan.selectors)
    luck = StreamFamily(seed: plan.seed, run: 0)
    proposals = (0..<plan.start).map { lane in
      var stream = luck.stream(SamplerPurpose.start, lane: lane)
      return Proposal(prior: plan.dimensions, &stream)
    }
  }

  /// Takes the summaries of ``candidates``, in their order; one that is not finite makes its run
  /// infinitely far. Throws ``SamplerFault`` for wrong numbers; nothing is changed then.
  public mutating func receive(_ summaries: [[Double]]) throws(SamplerFault) {
    guard summaries.count == proposals.count else {
      throw .answers(wanted: proposals.count, got: summaries.count)
    }
    let wanted = plan.observed.count
    if let odd = summaries.first(where: { $0.count != wanted }) {
      throw .summaries(wanted: wanted, got: odd.count)
    }
    guard !proposals.isEmpty else { return }
    simulations += summaries.count
    latest += summaries
    if batch == 0 { settle(summaries) } else { judge(summaries) }
    batch += 1
    roundsLeft -= 1
    if roundsLeft <= 0 { tighten() }
    propose()
  }

  private mutating func settle(_ summaries: [[Double]]) {
    first = summaries
    particles = zip(proposals, summaries).enumerated().map { index, pair in
      Particle(
        candidate: pair.0.candidate, logLikelihood: 0, payload: pair.1, ancestor: index,
        state: index)
    }
  }

  private mutating func judge(_ summaries: [[Double]]) {
    for (lane, found) in summaries.enumerated() {
      let isNear = distances.reversed().allSatisfy { $0(found) <= $0.threshold }
      var stream = luck.stream(SamplerPurpose.verdict, tick: batch, lane: lane)
      let isAccepted = isNear && Elementary.log(stream.uniform()) < proposals[lane].logRatio
      kernel.record(proposals[lane], isAccepted: isAccepted)
      outcomes.tried += 1
      guard isAccepted else { continue }
      outcomes.accepted += 1
      particles[lane].candidate = proposals[lane].candidate
      particles[lane].payload = found
      particles[lane].state = simulations - summaries.count + lane
    }
    kernel.adapt()
  }

  /// The next distance and threshold; none if the end is reached.
  private mutating func tighten() {
    if outcomes.tried > 0 { acceptance.append(rate) }
    let tooFew = outcomes.tried > 0 && rate < plan.leastAcceptance
    guard !tooFew, distances.count < plan.generations, simulations < plan.budget else { return }
    var distance = SummaryDistance(observed: plan.observed, simulated: latest)
    let found = particles.map { distance($0.payload) }
    guard let threshold = next(found.filter(\.isFinite).sorted()) else { return }
    distance.threshold = threshold
    let weights = found.map { $0 <= threshold ? 1.0 : 0 }
    var stream = luck.stream(SamplerPurpose.selection, tick: batch)
    let chosen = SystematicResampling.ancestors(
      weights: weights, count: plan.particles, uniform: stream.uniform())
    let left = ClusteredMean(chosen.map { .init(1, cluster: particles[$0].ancestor) })
    guard left.effectiveSize >= Double(plan.leastFamilies) else { return }
    distances.append(distance)
    particles = chosen.map { particles[$0] }
    kernel.fit(particles.map(\.candidate))
    roundsLeft = rounds
    latest.removeAll(keepingCapacity: true)
    outcomes = (0, 0)
  }

  /// The quantile of ascending distances; the next lower distance where nobody would die of the
  /// quantile, as with counts; nil where all are equal.
  private func next(_ sorted: [Double]) -> Double? {
    guard let largest = sorted.last else { return nil }
    let kept = Double(plan.particles) / Double(plan.start)
    let share = distances.isEmpty && kept < 1 ? kept : plan.quantile
    let quantile = sorted[Int(Double(sorted.count - 1) * share)]
    let someDie = quantile < largest || sorted.count < particles.count
    return someDie ? quantile : sorted.last { $0 < largest }
  }

  private mutating func propose() {
    guard roundsLeft > 0 else { return proposals = [] }
    proposals = particles.enumerated().map { lane, particle in
      var stream = luck.stream(SamplerPurpose.move, tick: batch, lane: lane)
      return kernel.proposal(from: particle.candidate, &stream)
    }
  }

  private var rate: Double { Double(outcomes.accepted) / Double(outcomes.tried) }

  /// Rounds after which all but 5% of the particles should have moved (Drovandi & Pettitt 2011,
  /// doi:10.1111/j.1541-0420.2010.01410.x), 1...8, at the last acceptance.
  private var rounds: Int {
    let last = acceptance.last ?? 0.5
    guard last > 0, last < 1 else { return last < 1 ? 8 : 1 }
    return Int(min(8, max(1, (-2.995732273553991 / Elementary.log1p(-last)).rounded(.up))))
  }
}
