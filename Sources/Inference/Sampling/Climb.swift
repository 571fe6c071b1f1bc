import RandomStreams

/// One rung of a ladder as it was climbed.
public struct Rung: Sendable, Equatable {
  /// The temperature reached.
  public var temperature: Double
  /// Effective sample size of the step up to it, as a share of the particles.
  public var effectiveShare: Double
  /// Share of moves accepted in the last round on the rung, with the luck kept and with fresh luck;
  /// NaN if none was tried.
  public var acceptanceKeeping = Double.nan
  public var acceptanceRefreshing = Double.nan
  /// Step of the moves that keep their luck, in that round.
  public var step = Double.nan
}

/// What an island learns on its way up.
struct Climb: Sendable {
  var temperature = 0.0
  var logEvidence = 0.0
  /// Relative variance of the evidence, as far as one island can see it.
  var variance = 0.0
  var rungs: [Rung] = []
  var isStuck = false
  var possibleShare = 0.0
  var simulations = 0
  var invalid = 0

  /// Climbs one rung and returns the particles' weights for it.
  mutating func step(_ ladder: TemperingPlan.Ladder, _ logLikelihoods: [Double]) -> [Double] {
    let next = ladder.next(
      after: temperature, rung: rungs.count + 1, logLikelihoods: logLikelihoods)
    let length = next.temperature - temperature
    let highest = logLikelihoods.max() ?? 0
    let weights = logLikelihoods.map { Elementary.exp(length * ($0 - highest)) }
    let count = Double(weights.count)
    let mean = weights.reduce(0, +) / count
    let size = mean * mean * count / weights.reduce(0) { $0 + $1 * $1 }
    logEvidence += length * highest + Elementary.log(mean)
    variance += (1 / size - 1) / count
    temperature = next.temperature
    isStuck = isStuck || next.isForced
    rungs.append(Rung(temperature: temperature, effectiveShare: size))
    return weights
  }

  /// Notes how the last round of moves went.
  mutating func note(_ kernel: MoveKernel) {
    guard !rungs.isEmpty else { return }
    rungs[rungs.count - 1].acceptanceKeeping = kernel.keeping.acceptance
    rungs[rungs.count - 1].acceptanceRefreshing = kernel.refreshing.acceptance
    rungs[rungs.count - 1].step = kernel.keeping.step
  }
}
