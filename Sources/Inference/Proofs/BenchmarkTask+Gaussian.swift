import RandomStreams

extension BenchmarkTask {
  /// Ten means with normal priors of variance 0.1, each seen once with variance 0.1.
  public static let gaussianLinear = BenchmarkTask(
    id: "gaussian-linear", title: "Benchmark: linear Gaussian, 10 parameters",
    priors: Array(repeating: .normal(mean: 0, deviation: tenth), count: 10),
    logLikelihood: { parameters in
      zip(parameters, linearSeen).reduce(0) {
        $0 - ($1.0 - $1.1) * ($1.0 - $1.1) / 0.2
      }
    },
    reference: BenchmarkFigures.gaussianLinear, bound: 0.05)

  /// The square root of 0.1.
  private static let tenth = 0.31622776601683794

  private static let linearSeen = [
    1.0471346, 0.5566712, -0.23618454, 0.027879834, -1.0051446, -0.007930746, 0.06117077,
    -0.29286885, -0.38539964, 0.2449614,
  ]

  /// A mean in the plane, seen once with deviation 1 or 0.1, which of them unknown.
  public static let gaussianMixture = BenchmarkTask(
    id: "gaussian-mixture", title: "Benchmark: Gaussian mixture, wide and narrow",
    priors: Array(repeating: .uniform(-10, 10), count: 2),
    logLikelihood: { parameters in
      let x = parameters[0] + 9.472713
      let y = parameters[1] + 1.4950509
      let square = x * x + y * y
      return EvidenceArithmetic.logSumExp([-square / 2, 4.605170185988092 - square * 50])
    },
    reference: BenchmarkFigures.gaussianMixture, bound: 0.05)
}
