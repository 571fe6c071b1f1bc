/// Every group of proofs of the engine that needs no crisis, in the order of the validation page.
public let everyProof: [ProofGroup] = [
  ProofGroup(id: "normal-normal", isLong: false) { KnownModel.normalNormal.proofs(seed: $0) },
  ProofGroup(id: "beta-binomial", isLong: false) { KnownModel.betaBinomial.proofs(seed: $0) },
  ProofGroup(id: "gamma-poisson", isLong: false) { KnownModel.gammaPoisson.proofs(seed: $0) },
  ProofGroup(id: "stated-errors", isLong: true) { StatedErrors.proofs(seed: $0) },
  ProofGroup(id: "poisson-geometric", isLong: false) { PoissonGeometric.proofs(seed: $0) },
  ProofGroup(id: "gaussian-linear", isLong: true) { BenchmarkTask.gaussianLinear.proofs(seed: $0) },
  ProofGroup(id: "gaussian-mixture", isLong: true) {
    BenchmarkTask.gaussianMixture.proofs(seed: $0)
  },
  ProofGroup(id: "two-moons", isLong: true) { BenchmarkTask.twoMoons.proofs(seed: $0) },
  ProofGroup(id: "slcp", isLong: true) { BenchmarkTask.slcp.proofs(seed: $0) },
  ProofGroup(id: "sir", isLong: true) { BenchmarkTask.epidemic.proofs(seed: $0) },
  ProofGroup(id: "small-sir", isLong: false) { SmallEpidemic.hamlet.proofs(seed: $0) },
  ProofGroup(id: "sir-50", isLong: true) { SmallEpidemic.village.proofs(seed: $0) },
  ProofGroup(id: "calibration", isLong: true) { RankCalibration.proofs(seed: $0) },
  ProofGroup(id: "forecast-arithmetic", isLong: false) { _ in ForecastArithmetic.proofs() },
]
