public import RandomStreams

/// A logistic regression on few features, fitted by Newton's method under a normal prior, with the
/// curvature at its mode as a measure of doubt (Laplace's approximation).
public struct LogisticFit: Sendable, Equatable {
  /// Coefficients, the intercept first.
  public let mode: [Double]
  /// Lower triangle of the square root of their covariance, row by row.
  let root: [[Double]]

  /// Fits outcomes of 0 or 1 (or shares) to rows of features without the intercept.
  ///
  /// The prior is normal around `intercept` and 0 with the given deviations; so a handful of rows, or
  /// outcomes all alike, still give a finite answer. O(rows x features^2) for some 25 steps.
  public init(
    _ rows: [[Double]], _ outcomes: [Double], intercept: Double = -2, wide: Double = 2,
    narrow: Double = 2
  ) {
    let width = (rows.first?.count ?? 0) + 1
    let centre = [intercept] + [Double](repeating: 0, count: width - 1)
    let precision =
      [1 / (wide * wide)] + [Double](repeating: 1 / (narrow * narrow), count: width - 1)
    var at = centre
    var factor = [[Double]]()
    for _ in 0..<25 {
      var gradient = (0..<width).map { precision[$0] * (centre[$0] - at[$0]) }
      var curve = (0..<width).map { i in (0..<width).map { $0 == i ? precision[i] : 0.0 } }
      for (row, outcome) in zip(rows, outcomes) {
        let x = [1] + row
        let p = Elementary.logistic(Self.dot(at, x))
        for i in 0..<width {
          gradient[i] += (outcome - p) * x[i]
          for j in 0...i { curve[i][j] += p * (1 - p) * x[i] * x[j] }
        }
      }
      factor = Self.cholesky(curve)
      let step = Self.solve(factor, gradient)
      let size = step.map(abs).max() ?? 0
      let damp = size > 3 ? 3 / size : 1
      for i in 0..<width { at[i] += damp * step[i] }
      if size < 1e-9 { break }
    }
    mode = at
    root = factor
  }

  /// Probability at a row of features.
  public func probability(_ features: [Double]) -> Double {
    Elementary.logistic(Self.dot(mode, [1] + features))
  }

  /// Coefficients drawn from what is believed of them.
  public func draw(from stream: inout RandomStream) -> [Double] {
    let noise = mode.map { _ in stream.normal() }
    // Covariance is the inverse of L L': solving L' x = z gives a draw.
    var x = noise
    for i in stride(from: mode.count - 1, through: 0, by: -1) {
      for j in (i + 1)..<max(i + 1, mode.count) { x[i] -= root[j][i] * x[j] }
      x[i] /= root[i][i]
    }
    return zip(mode, x).map(+)
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<min(a.count, b.count) { sum += a[i] * b[i] }
    return sum
  }

  /// The lower factor of a positive matrix of which the lower triangle is given.
  static func cholesky(_ matrix: [[Double]]) -> [[Double]] {
    let n = matrix.count
    var factor = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= factor[i][k] * factor[j][k] }
        factor[i][j] = i == j ? max(sum, 1e-12).squareRoot() : sum / factor[j][j]
      }
    }
    return factor
  }

  static func solve(_ factor: [[Double]], _ right: [Double]) -> [Double] {
    let n = right.count
    var x = right
    for i in 0..<n {
      for j in 0..<i { x[i] -= factor[i][j] * x[j] }
      x[i] /= factor[i][i]
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in (i + 1)..<max(i + 1, n) { x[i] -= factor[j][i] * x[j] }
      x[i] /= factor[i][i]
    }
    return x
  }
}
