import RandomStreams

/// Items of one origin under one draw of doubt: of items equally credible, all count or none.
///
/// One uniform number is drawn for the origin; an item counts where the number is at least its own
/// contamination, so whatever spoils a credible item spoils the less credible ones with it, and an
/// item that says nothing (contamination 1) never counts. The likelihood is the mixture over that
/// number: with c1 <= c2 <= ..., c1 + (c2 - c1) L1 + (c3 - c2) L1 L2 + ... + (1 - cn) L1 ... Ln.
public struct SharedContamination: Sendable {
  private let order: [Int]
  private let logWeights: [Double]
  private let logNone: Double

  /// The doubts of the items of one origin, 0...1; outside or NaN counts as 1. O(n log n), once.
  public init(_ contaminations: [Double]) {
    let doubts = contaminations.map { $0 >= 0 && $0 <= 1 ? $0 : 1 }
    order = doubts.indices.sorted { (doubts[$0], $0) < (doubts[$1], $1) }
    let sorted = order.map { doubts[$0] }
    logNone = Elementary.log(sorted.first ?? 1)
    logWeights = sorted.indices.map { place in
      let next = place + 1 < sorted.count ? sorted[place + 1] : 1
      return Elementary.log(next - sorted[place])
    }
  }

  /// Log-likelihood of all items together, in nats relative to no information.
  ///
  /// `logClean` holds one number an item, in the order given at the start (missing ones and NaN
  /// count as -infinity). Exactly 0 where no item has any credibility, and for no items. O(n).
  public func logLikelihood(_ logClean: [Double]) -> Double {
    var total = logNone
    var clean = 0.0
    for (place, item) in order.enumerated() {
      let term = item < logClean.count ? logClean[item] : -.infinity
      clean += term.isNaN ? -.infinity : term
      guard logWeights[place] > -.infinity else { continue }
      total = Elementary.logSum(total, logWeights[place] + clean)
    }
    return total
  }

  /// Log-likelihood of terms that share their origin, in nats; 0 for none.
  public static func logLikelihood(_ terms: [GradedTerm]) -> Double {
    SharedContamination(terms.map(\.contamination)).logLikelihood(terms.map(\.logClean))
  }
}
