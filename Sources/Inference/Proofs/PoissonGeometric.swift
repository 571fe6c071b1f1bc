import RandomStreams

/// Poisson against geometric counts, with the sum as the summary.
///
/// The sum is sufficient within each model and not across them, so the Bayes factor given the sum
/// is another number than the one given the counts, however exactly it is computed (Robert,
/// Cornuet, Marin & Pillai 2011, doi:10.1073/pnas.1102900108). Priors: mean exponential with
/// mean 1; chance of stopping uniform.
struct PoissonGeometric: Sendable {
  let counts: [Int]

  private var sum: Int { counts.reduce(0, +) }
  private var size: Int { counts.count }

  /// ln of the Bayes factor for Poisson, given all counts.
  var exact: Double {
    let factorials = counts.reduce(0) { $0 + Elementary.logFactorial($1) }
    let n = Double(size)
    let poisson =
      Elementary.logFactorial(sum) - factorials - Double(sum + 1) * Elementary.log(n + 1)
    let geometric =
      Elementary.logFactorial(size) + Elementary.logFactorial(sum)
      - Elementary.logFactorial(size + sum + 1)
    return poisson - geometric
  }

  /// ln of the Bayes factor for Poisson, given the sum alone.
  var givenSum: Double {
    let n = Double(size)
    let s = Double(sum)
    let poisson = s * Elementary.log(n) - (s + 1) * Elementary.log(n + 1)
    let geometric = Elementary.log(n) - Elementary.log(n + s) - Elementary.log(n + s + 1)
    return poisson - geometric
  }

  /// Log likelihood of all counts under one of the models.
  func logLikelihood(isPoisson: Bool, _ z: Double) -> Double {
    if isPoisson {
      let mean = KnownModel.exponential(z)
      return counts.reduce(0) {
        $0 + Double($1) * Elementary.log(mean) - mean - Elementary.logFactorial($1)
      }
    }
    let chance = Elementary.normalDistribution(z)
    return Double(size) * Elementary.log(chance) + Double(sum) * Elementary.log1p(-chance)
  }

  /// A simulated sum; the first score says which model, the second its parameter.
  func simulatedSum(_ candidate: Candidate) -> Double {
    var luck = StreamFamily(seed: candidate.process, run: 0).stream(Self.purpose)
    var mean = KnownModel.exponential(candidate.z[1])
    if candidate.z[0] >= 0 {
      // A negative binomial is a Poisson with a gamma mean.
      let chance = Elementary.normalDistribution(candidate.z[1])
      mean = luck.gamma(shape: Double(size), scale: (1 - chance) / chance) / Double(size)
    }
    return Double(luck.poisson(min(1e9, mean * Double(size))))
  }

  private static let purpose = Purpose("simulated sum")
}

extension PoissonGeometric {
  /// ln of the Bayes factor by tempering each model.
  func byLikelihood(seed: UInt64) -> Double {
    let plan = TemperingPlan(dimensions: 1, particles: 1000, islands: 8, moves: 3, seed: seed)
    func evidence(isPoisson: Bool) -> Double {
      TemperedSampler.run(plan) {
        Evaluation(logWeight: logLikelihood(isPoisson: isPoisson, $0.z[0]), payload: ())
      }.logEvidence
    }
    return evidence(isPoisson: true) - evidence(isPoisson: false)
  }

  /// ln of the Bayes factor by approximate computation on the sum, down to equality.
  func byApproximation(seed: UInt64) -> Double {
    let plan = ApproximatePlan(
      observed: [Double(sum)], dimensions: 2, particles: 20_000, generations: 20,
      budget: 1_000_000, seed: seed)
    guard
      let run = try? ApproximateComputation.run(plan, each: { [simulatedSum($0)] }),
      run.distances.last?.threshold == 0
    else { return .nan }
    let poisson = Double(run.particles.count { $0.candidate.z[0] < 0 })
    return Elementary.log(poisson / (Double(run.particles.count) - poisson))
  }

  /// About 1 s.
  static func proofs(seed: UInt64) -> [Proof] {
    // Twelve counts that vary less than a Poisson's: the sum cannot see that.
    let pair = PoissonGeometric(counts: [2, 1, 2, 3, 2, 1, 2, 2, 3, 2, 1, 3])
    let title = "Poisson or geometric, summarised by the sum"
    let approximate = pair.byApproximation(seed: seed)
    return [
      Proof(
        id: "poisson-geometric.likelihood", title: title,
        claim: "The likelihood route finds the true log Bayes factor within .1.",
        measured: (pair.byLikelihood(seed: seed) - pair.exact).magnitude, .atMost, 0.1),
      Proof(
        id: "poisson-geometric.sum", title: title,
        claim: "Approximate computation finds the log Bayes factor given the sum within .1.",
        measured: (approximate - pair.givenSum).magnitude, .atMost, 0.1),
      Proof(
        id: "poisson-geometric.miss", title: title,
        claim: "and so misses the true one by more than 3 (Robert et al. 2011): it may not compare "
          + "explanations.",
        measured: (approximate - pair.exact).magnitude, .atLeast, 3),
    ]
  }
}
