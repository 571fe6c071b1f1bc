import RandomStreams

/// What one item says about one run, before the doubt whether it says anything.
///
/// Likelihoods are stated relative to an item that says nothing: 0 nats is no information.
public struct GradedTerm: Sendable, Equatable {
  /// Chance that the item says nothing, 0...1.
  public let contamination: Double
  /// Log-likelihood in nats if the item counts; -infinity where the run can not produce it.
  public let logClean: Double

  /// A term. A contamination outside 0...1 or NaN counts as 1, a NaN likelihood as -infinity.
  public init(contamination: Double, logClean: Double) {
    self.contamination = contamination >= 0 && contamination <= 1 ? contamination : 1
    self.logClean = logClean.isNaN ? -.infinity : logClean
  }

  /// Log-likelihood of the item alone, in nats: ln(c + (1 - c) e^clean). Exactly 0 at c = 1.
  public var logLikelihood: Double {
    SharedContamination([contamination]).logLikelihood([logClean])
  }
}

extension Elementary {
  /// ln(e^a + e^b) without overflow; -infinity adds nothing, exactly.
  static func logSum(_ a: Double, _ b: Double) -> Double {
    let (small, large) = a < b ? (a, b) : (b, a)
    guard small > -.infinity, large < .infinity else { return large }
    return large + log1p(exp(small - large))
  }
}
