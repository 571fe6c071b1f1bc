/// The Cholesky factor of a symmetric positive definite matrix, for solving equations.
struct Cholesky: Sendable {
  let size: Int
  /// Lower triangle, row by row.
  private var factor: [Double]

  /// Factors the `size` x `size` matrix given row by row, of which the lower triangle is read; nil
  /// if it is not positive definite. Costs size^3 / 6 products.
  init?(_ matrix: [Double], size: Int) {
    guard size > 0, matrix.count == size * size else { return nil }
    self.size = size
    factor = matrix
    for row in 0..<size {
      for column in 0...row {
        let sum = factor[row * size + column] - product(row, column, below: column)
        if row > column {
          factor[row * size + column] = sum / factor[column * size + column]
        } else if sum > 0, sum.isFinite {
          factor[row * size + row] = sum.squareRoot()
        } else {
          return nil
        }
      }
    }
  }

  private func product(_ first: Int, _ second: Int, below end: Int) -> Double {
    var sum = 0.0
    for k in 0..<end { sum += factor[first * size + k] * factor[second * size + k] }
    return sum
  }

  /// The solution x of A x = `right`, which has ``size`` entries.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
      x[row] /= factor[row * size + row]
    }
    for row in (0..<size).reversed() {
      x[row] /= factor[row * size + row]
      for k in 0..<row { x[k] -= factor[row * size + k] * x[row] }
    }
    return x
  }
}
