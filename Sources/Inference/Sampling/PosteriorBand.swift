import RandomStreams

/// A posterior probability with the interval that errors of the log evidences leave to it.
public struct PosteriorBand: Sendable, Equatable {
  /// The probability at the estimates.
  public let probability: Double
  /// Ends of the central interval, usually 90%.
  public let low: Double
  public let high: Double

  /// Bands of all classes, by drawing log evidences about their estimates.
  ///
  /// Errors are normal with the stated standard errors and independent; an infinite or NaN error
  /// leaves any probability between 0 and 1 open for every class. `coverage` in 0...1. Nil where
  /// ``EvidenceArithmetic/posterior(logEvidences:priors:)`` is nil or an error is missing. Costs
  /// `draws` posteriors.
  public static func bands(
    logEvidences: [Double], standardErrors: [Double], priors: [Double], seed: UInt64,
    draws: Int = 2000, coverage: Double = 0.9
  ) -> [PosteriorBand]? {
    guard standardErrors.count == logEvidences.count,
      let centre = EvidenceArithmetic.posterior(logEvidences: logEvidences, priors: priors)
    else { return nil }
    guard isKnown(logEvidences, standardErrors, priors) else {
      return centre.map { PosteriorBand(probability: $0, low: 0, high: 1) }
    }
    let family = StreamFamily(seed: seed, run: 0)
    let drawn = (0..<max(1, draws)).compactMap { draw -> [Double]? in
      var stream = family.stream(Purpose("inference posterior band"), lane: draw)
      let values = zip(logEvidences, standardErrors).map { $0 + max(0, $1) * stream.normal() }
      return EvidenceArithmetic.posterior(logEvidences: values, priors: priors)
    }
    return centre.indices.map { index in
      let sorted = drawn.map { $0[index] }.sorted()
      let tail = (1 - min(1, max(0, coverage))) / 2
      return PosteriorBand(
        probability: centre[index],
        low: min(centre[index], MarginalFigures.quantile(tail, ofSorted: sorted)),
        high: max(centre[index], MarginalFigures.quantile(1 - tail, ofSorted: sorted)))
    }
  }

  /// Whether every class that has evidence and a prior has a finite error.
  private static func isKnown(
    _ logEvidences: [Double], _ errors: [Double], _ priors: [Double]
  ) -> Bool {
    logEvidences.indices.allSatisfy { index in
      let counts = index < priors.count && priors[index] > 0 && logEvidences[index] > -.infinity
      return !counts || errors[index].isFinite
    }
  }
}
