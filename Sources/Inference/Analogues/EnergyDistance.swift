/// How far apart two samples of points lie: Szekely & Rizzo's energy distance (2013,
/// doi:10.1016/j.jspi.2013.03.018), 0 for equal distributions.
public enum EnergyDistance {
  /// Points with each coordinate divided by its spread over all samples together, so that no unit
  /// weighs more than another: half the range from the 5% to the 95% point over 1.645, at least
  /// `least`.
  public static func standardised(
    _ samples: [[[Double]]], least: Double = 0.05
  ) -> [[[Double]]] {
    guard let width = samples.lazy.compactMap({ $0.first?.count }).first else { return samples }
    let scale = (0..<width).map { place -> Double in
      let sorted = samples.flatMap { $0.map { $0[place] } }.sorted()
      guard sorted.count > 1 else { return 1 }
      let last = Double(sorted.count - 1)
      return max(least, (sorted[Int(0.95 * last)] - sorted[Int(0.05 * last)]) / 3.29)
    }
    return samples.map { $0.map { zip($0, scale).map { $0 / $1 } } }
  }

  /// The square root of 2 E|X - Y| - E|X - X'| - E|Y - Y'|, at least 0. O(n m) distances.
  public static func between(_ a: [[Double]], _ b: [[Double]]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return .nan }
    let cross = mean(a, b)
    return max(0, 2 * cross - inner(a) - inner(b)).squareRoot()
  }

  /// The same on one coordinate alone.
  public static func between(_ a: [[Double]], _ b: [[Double]], along place: Int) -> Double {
    between(a.map { [$0[place]] }, b.map { [$0[place]] })
  }

  private static func mean(_ a: [[Double]], _ b: [[Double]]) -> Double {
    var sum = 0.0
    for x in a { for y in b { sum += distance(x, y) } }
    return sum / Double(a.count * b.count)
  }

  /// Mean over pairs of different points: unbiased, so that two halves of one sample come out near 0.
  private static func inner(_ a: [[Double]]) -> Double {
    guard a.count > 1 else { return 0 }
    var sum = 0.0
    for i in 1..<a.count { for j in 0..<i { sum += distance(a[i], a[j]) } }
    return 2 * sum / Double(a.count * (a.count - 1))
  }

  private static func distance(_ x: [Double], _ y: [Double]) -> Double {
    var square = 0.0
    for place in 0..<x.count { square += (x[place] - y[place]) * (x[place] - y[place]) }
    return square.squareRoot()
  }
}
