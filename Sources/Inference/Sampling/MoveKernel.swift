import RandomStreams

/// How particles are moved within a temperature: Crank-Nicolson, half of the time with fresh luck.
///
/// z' = m + sqrt(1 - s^2) (z - m) + s c xi leaves the normal with mean m and deviations c unchanged
/// in any number of dimensions (Cotter, Roberts, Stuart & White 2013, doi:10.1214/13-STS421, for the
/// prior m = 0, c = 1; Rudolf & Sprungk 2018, doi:10.1007/s10208-016-9340-x, for others). m and c
/// follow the particles, s the acceptance; the acceptance ratio makes up for the difference to the
/// prior. Differences of other particles (ter Braak 2006) were tried as a third kind of step and
/// gave evidences no steadier.
struct MoveKernel: Sendable {
  /// The Crank-Nicolson step of one kind of move, and how it fared since it was last set.
  struct Kind: Sendable {
    /// In 0.005...1; 1 draws anew from the reference.
    var step = 0.8
    var tried = 0
    var accepted = 0

    /// NaN if none was tried.
    var acceptance: Double { Double(accepted) / Double(tried) }

    /// Lengthens the step if more than 0.25 was accepted, shortens it if less, and counts afresh.
    mutating func adapt() {
      if tried > 0 {
        step = min(1, max(0.005, step * Elementary.exp(2 * (acceptance - 0.25))))
      }
      tried = 0
      accepted = 0
    }
  }

  private(set) var keeping = Kind()
  private(set) var refreshing = Kind()
  private var reference: ReferenceMeasure

  private let selectors: Int
  private let models: ModelChoice?

  init(dimensions: Int, selectors: Int, models: ModelChoice? = nil) {
    self.models = models
    reference = ReferenceMeasure(dimensions: dimensions)
    self.selectors = selectors
  }

  /// Fits the moves to particles of equal weight.
  mutating func fit(_ states: [Candidate]) {
    reference = ReferenceMeasure(states, dimensions: reference.mean.count)
  }

  /// A proposal from `old`; costs a normal draw per dimension.
  ///
  /// A third of the steps are shorter, down to a hundredth, because one length seldom suits every
  /// direction; these do not count for the step. At the top, where states count, three moves in five
  /// choose anew: which model holds is what is asked.
  func proposal(from old: Candidate, isTop: Bool = false, _ luck: inout RandomStream) -> Proposal {
    if selectors > 0, luck.bernoulli(isTop ? 0.6 : 0.4) {
      return choice(from: old, ofModel: isTop ? 0.75 : 0.5, &luck)
    }
    let isFresh = luck.bernoulli(0.5)
    let process = isFresh ? luck.next() : old.process
    let short = max(0, luck.uniform() * 3 - 2)
    let step = (isFresh ? refreshing : keeping).step * Elementary.exp(-4.6 * short)
    let z = drift(old.z, step: step, &luck)
    return Proposal(
      candidate: Candidate(z: z, process: process), isFresh: isFresh, setsStep: short == 0,
      logRatio: reference.logPriorRatio(z) - reference.logPriorRatio(old.z))
  }

  /// The same candidate but for one selector, drawn anew from the prior; the first, which chooses the
  /// model, in a share `ofModel` of these moves, and then never the model that is held already.
  private func choice(
    from old: Candidate, ofModel share: Double, _ luck: inout RandomStream
  ) -> Proposal {
    var z = old.z
    let others = Double(selectors - 1)
    let place = luck.bernoulli(share) ? 0 : min(selectors - 1, 1 + Int(luck.uniform() * others))
    var logRatio = 0.0
    if place == 0, let other = models?.other(than: old.z[0], &luck) {
      z[0] = other.score
      logRatio = other.logRatio
    } else {
      z[place] = luck.normal()
    }
    return Proposal(
      candidate: Candidate(z: z, process: old.process), isFresh: false, setsStep: false,
      logRatio: logRatio)
  }

  /// Counts a verdict.
  mutating func record(_ proposal: Proposal, isAccepted: Bool) {
    guard proposal.setsStep else { return }
    if proposal.isFresh {
      refreshing.tried += 1
      if isAccepted { refreshing.accepted += 1 }
    } else {
      keeping.tried += 1
      if isAccepted { keeping.accepted += 1 }
    }
  }

  /// Sets both steps by what was accepted.
  mutating func adapt() {
    keeping.adapt()
    refreshing.adapt()
  }

  private func drift(_ old: [Double], step: Double, _ luck: inout RandomStream) -> [Double] {
    let keep = (1 - step * step).squareRoot()
    var z = old
    for k in z.indices.dropFirst(selectors) {
      let noise = step * reference.deviation[k] * luck.normal()
      z[k] = reference.mean[k] + keep * (z[k] - reference.mean[k]) + noise
    }
    return z
  }
}
