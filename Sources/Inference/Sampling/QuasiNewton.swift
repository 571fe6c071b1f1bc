/// Minimises a smooth convex function by limited-memory BFGS from a known bound of its curvature
/// (Nocedal 1980, doi:10.1090/S0025-5718-1980-0572855-7).
struct QuasiNewton {
  /// Applies the inverse of the curvature's bound.
  let precondition: ([Double]) -> [Double]
  /// Steps that are remembered.
  private let memory = 10
  private var past: [(step: [Double], change: [Double], inverse: Double)] = []

  init(precondition: @escaping ([Double]) -> [Double]) { self.precondition = precondition }

  /// The minimum from `start`, after at most `steps` steps or when a step promises less than
  /// `tolerance`; and the steps taken.
  mutating func minimum(
    from start: [Double], steps: Int, tolerance: Double,
    of function: ([Double]) -> (loss: Double, gradient: [Double])
  ) -> (point: [Double], steps: Int) {
    var point = start
    var here = function(point)
    for step in 0..<steps {
      let direction = descent(here.gradient)
      let slope = Self.product(direction, here.gradient)
      guard -slope > tolerance else { return (point, step) }
      guard let (next, there) = walk(point, here.loss, direction, slope, function) else {
        return (point, step)
      }
      remember(Self.difference(next, point), Self.difference(there.gradient, here.gradient))
      (point, here) = (next, there)
    }
    return (point, steps)
  }

  /// Halves the step until the loss falls by a ten-thousandth of what the slope promises.
  private func walk(
    _ point: [Double], _ loss: Double, _ direction: [Double], _ slope: Double,
    _ function: ([Double]) -> (loss: Double, gradient: [Double])
  ) -> ([Double], (loss: Double, gradient: [Double]))? {
    var length = 1.0
    for _ in 0..<40 {
      let next = zip(point, direction).map { $0 + length * $1 }
      let there = function(next)
      if there.loss <= loss + 1e-4 * length * slope { return (next, there) }
      length /= 2
    }
    return nil
  }

  /// The two-loop recursion.
  private func descent(_ gradient: [Double]) -> [Double] {
    var q = gradient.map { -$0 }
    var shares: [Double] = []
    for pair in past.reversed() {
      let share = pair.inverse * Self.product(pair.step, q)
      shares.append(share)
      for k in q.indices { q[k] -= share * pair.change[k] }
    }
    q = precondition(q)
    for (pair, share) in zip(past, shares.reversed()) {
      let back = share - pair.inverse * Self.product(pair.change, q)
      for k in q.indices { q[k] += back * pair.step[k] }
    }
    return q
  }

  private mutating func remember(_ step: [Double], _ change: [Double]) {
    let curvature = Self.product(step, change)
    guard curvature > 0 else { return }
    past.append((step, change, 1 / curvature))
    if past.count > memory { past.removeFirst() }
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for k in a.indices { sum += a[k] * b[k] }
    return sum
  }

  private static func difference(_ a: [Double], _ b: [Double]) -> [Double] {
    zip(a, b).map { $0 - $1 }
  }
}
