import RandomStreams
public import Simulation

/// Differences of paired runs, gathered one by one: their mean, how sure its sign is.
public struct PairedDifference: Sendable {
  /// The differences so far.
  public private(set) var values: [Double] = []

  /// Of differences already at hand.
  public init(_ values: [Double] = []) { self.values = values }

  /// One more pair.
  public mutating func add(_ difference: Double) { values.append(difference) }

  /// How many pairs.
  public var count: Int { values.count }

  /// Their mean; 0 of none.
  public var mean: Double { values.reduce(0, +) / Double(max(1, count)) }

  /// Student's t of the mean; 0 where nothing differs, infinite where all differ alike.
  public var t: Double {
    let average = mean
    guard count > 1, average != 0 else { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    let error = (squares / Double(count - 1) / Double(count)).squareRoot()
    return average / error
  }

  /// The interval that holds the true mean with probability `level`, if means are near normal.
  public func interval(level: Double) -> ClosedRange<Double> {
    let width = Self.student(level: (1 + level) / 2, freedom: Double(max(1, count - 1)))
    let average = mean
    guard count > 1, t != 0, t.isFinite else { return average...average }
    let reach = width * abs(average / t)
    return (average - reach)...(average + reach)
  }

  /// Chance of at least as many differences of the more frequent sign, were both equally likely;
  /// ties are left out (the sign test).
  public var signTest: Double {
    let (up, down) = (values.count { $0 > 0 }, values.count { $0 < 0 })
    let all = up + down
    guard all > 0 else { return 1 }
    var logWays = 0.0
    var tail = 0.0
    for k in 0...min(up, down) {
      if k > 0 { logWays += Elementary.log(Double(all - k + 1) / Double(k)) }
      tail += Elementary.exp(logWays - Double(all) * 0.6931471805599453)
    }
    return min(1, 2 * tail)
  }

  /// Quantile of Student's distribution by Fisher's expansion: right to 1% from 5 degrees on.
  static func student(level: Double, freedom: Double) -> Double {
    let z = Elementary.normalQuantile(level)
    let (z3, z5) = (z * z * z, z * z * z * z * z)
    return z + (z3 + z) / (4 * freedom)
      + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
  }
}

extension Ensemble {
  /// Difference of a reading between two versions of this ensemble that share every seed, over the
  /// runs of `wanted`. Pairs in which the reading is not defined on both sides are left out.
  ///
  /// Take runs of one parity only: twins share their unknowns, so their differences are no two
  /// independent ones.
  public func compare(
    _ low: [String: Double], _ high: [String: Double], runs wanted: some Sequence<Int>,
    read: (Trajectory, Ensemble) -> Double?
  ) -> PairedDifference {
    var (below, above) = (self, self)
    below.overrides.merge(low) { _, new in new }
    above.overrides.merge(high) { _, new in new }
    var differences = PairedDifference()
    for run in wanted {
      if let a = read(below.trajectory(run), self), let b = read(above.trajectory(run), self) {
        differences.add(b - a)
      }
    }
    return differences
  }
}
