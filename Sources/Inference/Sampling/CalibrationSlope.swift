import RandomStreams

/// Logistic regression of outcomes on the logit of stated probabilities, with intercept.
enum CalibrationSlope {
  /// Sums over statements or cases.
  private struct Sums {
    var gradient = (0.0, 0.0)
    var information = (0.0, 0.0, 0.0)
  }

  /// Slope and its clustered standard error by Newton's method; NaN if it does not settle.
  static func fit(_ cases: [[(stated: Double, came: Bool)]]) -> (Double, Double) {
    let clusters = cases.map { $0.filter { $0.stated >= 0 && $0.stated <= 1 }.map(logit) }
    var a = 0.0
    var b = 1.0
    for _ in 0..<50 {
      let sums = clusters.reduce(into: Sums()) { add($1, a, b, to: &$0) }
      guard let step = solve(sums.information, sums.gradient) else { return (.nan, .nan) }
      a += step.0
      b += step.1
      guard step.0.magnitude + step.1.magnitude > 1e-10 else {
        return (b, error(clusters, a, b, sums.information))
      }
    }
    return (.nan, .nan)
  }

  private static func logit(_ statement: (stated: Double, came: Bool)) -> (Double, Double) {
    let held = min(1 - 1e-9, max(1e-9, statement.stated))
    return (Elementary.logit(held), statement.came ? 1 : 0)
  }

  private static func add(
    _ cluster: [(Double, Double)], _ a: Double, _ b: Double, to sums: inout Sums
  ) {
    for (x, y) in cluster {
      let p = Elementary.logistic(a + b * x)
      sums.gradient.0 += y - p
      sums.gradient.1 += (y - p) * x
      sums.information.0 += p * (1 - p)
      sums.information.1 += p * (1 - p) * x
      sums.information.2 += p * (1 - p) * x * x
    }
  }

  private static func solve(
    _ m: (Double, Double, Double), _ v: (Double, Double)
  ) -> (Double, Double)? {
    let determinant = m.0 * m.2 - m.1 * m.1
    guard determinant > 1e-12, determinant.isFinite else { return nil }
    return ((m.2 * v.0 - m.1 * v.1) / determinant, (m.0 * v.1 - m.1 * v.0) / determinant)
  }

  /// The sandwich: information^-1 x (sum of squared gradients of the cases) x information^-1.
  private static func error(
    _ clusters: [[(Double, Double)]], _ a: Double, _ b: Double,
    _ information: (Double, Double, Double)
  ) -> Double {
    let variance = clusters.reduce(0.0) { sum, cluster in
      var own = Sums()
      add(cluster, a, b, to: &own)
      let pull = solve(information, own.gradient)?.1 ?? .nan
      return sum + pull * pull
    }
    return variance.squareRoot()
  }
}
