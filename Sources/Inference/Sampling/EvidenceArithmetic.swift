import RandomStreams

/// Sums, odds and posterior probabilities of log evidences.
public enum EvidenceArithmetic {
  /// ln of the sum of exp(values), without overflow; minus infinity for none, NaN if one is NaN.
  public static func logSumExp(_ values: [Double]) -> Double {
    guard let highest = values.max() else { return -.infinity }
    if values.contains(where: \.isNaN) { return .nan }
    if highest.isInfinite { return highest }
    return highest + Elementary.log(values.reduce(0) { $0 + Elementary.exp($1 - highest) })
  }

  /// ln of the mean of exp(values); minus infinity for none.
  public static func logMeanExp(_ values: [Double]) -> Double {
    values.isEmpty ? -.infinity : logSumExp(values) - Elementary.log(Double(values.count))
  }

  /// A difference of log evidences (nats) in decibans: 10 log10 of the Bayes factor (Good 1950).
  /// 10 decibans are odds of 10 to 1.
  public static func decibans(_ nats: Double) -> Double { nats * 4.342944819032518 }

  /// Posterior probabilities of classes from log evidences and prior weights.
  ///
  /// Weights need not sum to 1; negative and NaN ones count as 0, missing ones too. Nil if no class
  /// with a positive prior has any evidence. Equal evidences return the prior exactly.
  public static func posterior(logEvidences: [Double], priors: [Double]) -> [Double]? {
    let weights = logEvidences.indices.map { index in
      priors.indices.contains(index) && priors[index] > 0 ? priors[index] : 0
    }
    let possible = logEvidences.indices.filter {
      weights[$0] > 0 && logEvidences[$0] > -.infinity
    }
    guard let highest = possible.map({ logEvidences[$0] }).max(), highest < .infinity else {
      return nil
    }
    let parts = weights.indices.map { index in
      weights[index] > 0 ? weights[index] * Elementary.exp(logEvidences[index] - highest) : 0
    }
    let total = parts.reduce(0, +)
    return total > 0 && total.isFinite ? parts.map { $0 / total } : nil
  }

  /// The chance per period that makes `chance` over `periods` independent periods:
  /// h = 1 - (1 - P)^(1/n). `chance` is clamped to 0...1; nil without a period.
  public static func chancePerPeriod(_ chance: Double, periods: Double) -> Double? {
    guard periods > 0, !chance.isNaN else { return nil }
    return -Elementary.expm1(Elementary.log1p(-min(1, max(0, chance))) / periods)
  }
}
