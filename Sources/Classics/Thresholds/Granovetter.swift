import RandomStreams

/// Threshold models: each person joins once enough others have.
///
/// Granovetter (1978), "Threshold models of collective behavior", doi:10.1086/226707. This file
/// holds the model; the crowd of whole people is in `Granovetter+Finite.swift`.
public enum Granovetter: Sendable {
  /// How many have joined after each round, beginning with 0, until a round adds nobody.
  ///
  /// A person joins in the round after the count has reached his threshold (in people); a threshold
  /// that is NaN is never reached. The last number is the outcome. At most one round per person;
  /// costs a sort.
  public static func course(thresholds: [Double]) -> [Int] {
    let rising = thresholds.filter { !$0.isNaN }.sorted()
    var course = [0]
    var joined = 0
    while true {
      var next = joined
      while next < rising.count, rising[next] <= Double(joined) { next += 1 }
      guard next > joined else { return course }
      joined = next
      course.append(joined)
    }
  }

  /// The share of a very large crowd that joins, in 0...1: the smallest root of
  /// r = Phi((r - mean) / deviation), reached by iteration from r = 0.
  ///
  /// `mean` and `deviation` are shares of the crowd. Without a positive deviation everybody has
  /// the threshold `mean`: nobody joins unless it is 0 or less. Within 1e-9 save in a hair's
  /// breadth of the critical deviation; at most a million steps, a few milliseconds.
  public static func equilibrium(mean: Double, deviation: Double) -> Double {
    guard deviation > 0 else { return mean <= 0 ? 1 : 0 }
    var share = 0.0
    for _ in 0..<1_000_000 {
      let next = Elementary.normalDistribution((share - mean) / deviation)
      if !(next > share + 1e-16) { return share }
      share = next
    }
    return share
  }

  /// Where the small outcome of the normal crowd vanishes and the large one is all that is left.
  public struct CriticalPoint: Sendable, Equatable {
    /// The deviation at the jump, as a share of the crowd.
    public var deviation: Double
    /// The share that joins just below it, in 0...1.
    public var share: Double
    /// (share - mean) / deviation, in standard deviations; negative.
    public var score: Double
  }

  /// The critical deviation of a normal crowd with this mean threshold, a share in 0..<0.5; nil
  /// elsewhere.
  ///
  /// There the curve Phi((r - mean) / deviation) touches the diagonal: phi(z) = deviation and
  /// Phi(z) - z phi(z) = mean for one z < 0. Solved by bisection to the last bits.
  public static func criticalPoint(mean: Double) -> CriticalPoint? {
    guard mean > 1e-9, mean < 0.5 else { return nil }
    var (low, high) = (-8.0, 0.0)
    for _ in 0..<200 {
      let z = (low + high) / 2
      let reached = Elementary.normalDistribution(z) - z * Elementary.normalDensity(z)
      if reached < mean { low = z } else { high = z }
    }
    let z = (low + high) / 2
    return CriticalPoint(
      deviation: Elementary.normalDensity(z), share: Elementary.normalDistribution(z), score: z)
  }
}
