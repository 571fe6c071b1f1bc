import RandomStreams

extension KnownModel {
  /// 9 of 20, with a beta(2, 5) prior on the chance.
  public static let betaBinomial = betaBinomial(hits: 9, of: 20, a: 2, b: 5)

  /// Counts 2, 4, 3, 7, 1 with a gamma prior of shape 3 and rate 1 on their mean.
  public static let gammaPoisson = gammaPoisson([2, 4, 3, 7, 1], shape: 3)

  private static func betaBinomial(hits: Int, of trials: Int, a: Double, b: Double) -> KnownModel {
    let k = Double(hits)
    let rest = Double(trials - hits)
    let prior = Prior.beta(a, b)
    let ways =
      Elementary.logFactorial(trials) - Elementary.logFactorial(hits)
      - Elementary.logFactorial(trials - hits)
    let total = a + b + k + rest
    let mean = (a + k) / total
    return KnownModel(
      id: "beta-binomial", title: "Binomial with beta prior", dimensions: 1,
      logEvidence: ways + logBeta(a + k, b + rest) - logBeta(a, b), mean: mean,
      deviation: (mean * (1 - mean) / (total + 1)).squareRoot()
    ) { candidate in
      let chance = prior.value(standardNormal: candidate.z[0])
      let score = ways + k * Elementary.log(chance) + rest * Elementary.log1p(-chance)
      return Evaluation(logWeight: score, payload: chance)
    }
  }

  /// A gamma number of whole shape is a sum of exponentials, one per normal.
  private static func gammaPoisson(_ counts: [Int], shape: Int) -> KnownModel {
    let sum = counts.reduce(0, +)
    let factorials = counts.reduce(0) { $0 + Elementary.logFactorial($1) }
    let n = Double(counts.count)
    let total = Double(shape + sum)
    let evidence =
      Elementary.logFactorial(shape + sum - 1) - Elementary.logFactorial(shape - 1)
      - total * Elementary.log(1 + n) - factorials
    return KnownModel(
      id: "gamma-poisson", title: "Poisson with gamma prior", dimensions: shape,
      logEvidence: evidence, mean: total / (1 + n), deviation: total.squareRoot() / (1 + n)
    ) { candidate in
      let mean = candidate.z.reduce(0) { $0 + exponential($1) }
      let score = Double(sum) * Elementary.log(mean) - n * mean - factorials
      return Evaluation(logWeight: score, payload: mean)
    }
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    Elementary.logGamma(a) + Elementary.logGamma(b) - Elementary.logGamma(a + b)
  }

  /// The exponential number with mean 1 at a standard normal score.
  static func exponential(_ z: Double) -> Double {
    -Elementary.log(Elementary.normalDistribution(-z))
  }
}
