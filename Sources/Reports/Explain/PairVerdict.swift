import Inference

/// What can be said about the order of two explanations, of which the first stands higher.
struct PairVerdict {
  /// How well the order is founded.
  enum Order {
    /// Ranges overlap and the evidence between them is small.
    case alike
    /// Ranges overlap, though the evidence is not small: prior and evidence pull apart.
    case open
    /// Ranges do not overlap, but the evidence between them is small, and the prior of the first higher.
    case byPrior
    /// Ranges do not overlap, but the evidence between them is small, and the priors do not differ so.
    case slight
    /// Ranges do not overlap, and the evidence says so.
    case told
  }
  /// How well the order is founded.
  let order: Order
  /// Evidence for the first over the second, in decibans; NaN where neither has any.
  let decibans: Double

  init(_ first: ExplainDocument.Ranked, _ second: ExplainDocument.Ranked) {
    let nats = first.logEvidence - second.logEvidence
    decibans = EvidenceArithmetic.decibans(nats)
    let isSmall = nats.isNaN || abs(decibans) < Decibans.small
    let overlaps = first.low <= second.high && second.low <= first.high
    switch (overlaps, isSmall) {
    case (true, true): order = .alike
    case (true, false): order = .open
    case (false, true): order = first.prior > second.prior ? .byPrior : .slight
    case (false, false): order = .told
    }
  }
}
