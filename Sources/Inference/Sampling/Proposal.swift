import RandomStreams

/// What a move proposes, to be remembered until the verdict.
struct Proposal: Sendable {
  var candidate: Candidate
  /// Whether it takes fresh luck.
  let isFresh: Bool
  /// Whether its verdict counts for the step of its kind.
  let setsStep: Bool
  /// What the change of place adds to the log acceptance ratio, beside the likelihood.
  let logRatio: Double

  init(candidate: Candidate, isFresh: Bool, setsStep: Bool, logRatio: Double) {
    self.candidate = candidate
    self.isFresh = isFresh
    self.setsStep = setsStep
    self.logRatio = logRatio
  }

  /// A draw from the prior.
  init(prior dimensions: Int, _ luck: inout RandomStream) {
    let process = luck.next()
    let z = (0..<dimensions).map { _ in luck.normal() }
    self.init(
      candidate: Candidate(z: z, process: process), isFresh: true, setsStep: false, logRatio: 0)
  }
}
