import RandomStreams

extension BenchmarkTask {
  /// Two crescents: an arc of radius 0.1 +- 0.01, moved by a sum and a difference of which one sign
  /// is lost.
  public static let twoMoons = BenchmarkTask(
    id: "two-moons", title: "Benchmark: two moons",
    priors: Array(repeating: .uniform(-1, 1), count: 2),
    logLikelihood: { parameters in
      let half = 0.7071067811865476
      let along = -0.6396706 + half * (parameters[0] + parameters[1]).magnitude - 0.25
      let across = 0.16234657 - half * (parameters[1] - parameters[0])
      guard along > 0 else { return -.infinity }
      let radius = (along * along + across * across).squareRoot()
      let score = (radius - 0.1) / 0.01
      return -score * score / 2 - Elementary.log(radius)
    },
    reference: BenchmarkFigures.twoMoons, bound: 0.06, islands: 32)

  /// A simple likelihood with a complex posterior: four points of a plane normal whose deviations
  /// are squares of parameters, so that signs are lost.
  public static let slcp = BenchmarkTask(
    id: "slcp", title: "Benchmark: simple likelihood, complex posterior",
    priors: Array(repeating: .uniform(-3, 3), count: 5),
    logLikelihood: planeNormal, reference: BenchmarkFigures.slcp, bound: 0.15, tellable: 0.6,
    islands: 64,
    moves: 10)

  private static let planeSeen = [
    (2.3718784, 0.49947417), (9.931435, 1.7136912), (-10.436423, -1.9067793),
    (-1.2343777, -0.09735),
  ]

  private static func planeNormal(_ p: [Double]) -> Double {
    let first = p[2] * p[2]
    let second = p[3] * p[3]
    let correlation = 2 * Elementary.logistic(2 * p[4]) - 1
    // The benchmark adds a millionth to both variances.
    let a = first * first + 1e-6
    let b = second * second + 1e-6
    let c = correlation * first * second
    let determinant = a * b - c * c
    return planeSeen.reduce(0) { sum, point in
      let x = point.0 - p[0]
      let y = point.1 - p[1]
      let square = (b * x * x - 2 * c * x * y + a * y * y) / determinant
      return sum - (square + Elementary.log(determinant)) / 2
    }
  }
}
