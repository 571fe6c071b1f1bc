import RandomStreams

extension GlobalGame {
  /// One way in which the game can be played so that nobody regrets his rule.
  public struct Equilibrium: Sendable, Equatable {
    /// theta*: the regime falls if its strength is at most this; between 0 and 1.
    public var threshold: Double
    /// x*: a citizen attacks if he sees less than this; may be infinite at extreme precisions.
    public var cutoff: Double
    /// Whether small mistakes about the others die out. Of three equilibria the middle one is not
    /// stable; nor is one where two equilibria merge.
    public var isStable: Bool
  }

  /// Every equilibrium, by rising threshold: one, three, or two where two merge; none if the game
  /// is not valid. Thresholds are good to 1e-9, except within 1e-14 of a merger, where the numbers
  /// themselves do not determine them better than to about 1e-7. About 10 microseconds.
  ///
  /// With theta* = Phi(u) the equation is g(u) = u - k (Phi(u) - z) + caution = 0, k = `weight`.
  /// Its slope 1 - k phi(u) changes sign only at u = -+sqrt(2 ln(k / sqrt(2 pi))), so g is monotone
  /// on at most three known intervals and no root can be missed.
  public func equilibria() -> [Equilibrium] {
    guard isValid else { return [] }
    let nodes = intervalEnds
    let signs = nodes.map(sign)
    var roots: [Double] = []
    for index in nodes.indices {
      if signs[index] == 0 { roots.append(nodes[index]) }
      guard index + 1 < nodes.count, signs[index] * signs[index + 1] < 0 else { continue }
      roots.append(Bisection.root(nodes[index], nodes[index + 1], excess))
    }
    return roots.map(equilibrium)
  }

  /// The public means between which there are three equilibria; nil where there never are.
  public var meansWithThreeEquilibria: ClosedRange<Double>? {
    guard isValid, let turn = turningPoint, turn > 0 else { return nil }
    // At a merger g and its slope vanish; g = 0 solved for z.
    let ends = [turn, -turn].map { 0.5 + Self.aboveHalf($0) - ($0 + caution) / weight }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// The chance that the regime falls before anybody knows its strength, in an equilibrium with
  /// this threshold: Phi(sqrt(alpha) (theta* - z)).
  public func chanceOfFall(threshold: Double) -> Double {
    Elementary.normalDistribution(publicPrecision.squareRoot() * (threshold - publicMean))
  }

  private func equilibrium(_ root: Double) -> Equilibrium {
    let threshold = Elementary.normalDistribution(root)
    return Equilibrium(
      threshold: threshold, cutoff: threshold + root / privatePrecision.squareRoot(),
      isStable: weight * Elementary.normalDensity(root) < 1 - 1e-12)
  }

  /// Where the slope of g vanishes, the positive one; nil if it never does.
  private var turningPoint: Double? {
    guard weight > Self.largestUniqueWeight else { return nil }
    let excess = (weight - Self.largestUniqueWeight) / Self.largestUniqueWeight
    return (2 * Elementary.log1p(excess)).squareRoot()
  }

  /// Ends of the intervals on which g is monotone, from where it is negative to where positive.
  private var intervalEnds: [Double] {
    let middle = -caution - weight * (publicMean - 0.5)
    let reach = 0.5 * weight + 1 + 1e-9 * (middle.magnitude + weight)
    let turns = turningPoint.map { [-$0, $0] } ?? []
    let inside = turns.filter { $0 > middle - reach && $0 < middle + reach }
    return [middle - reach] + inside + [middle + reach]
  }

  /// g at u.
  private func excess(_ u: Double) -> Double {
    (u - weight * Self.aboveHalf(u)) + (weight * (publicMean - 0.5) + caution)
  }

  /// Sign of g at u; 0 if it is no larger than its rounding error.
  private func sign(_ u: Double) -> Int {
    let terms =
      u.magnitude + weight * min(0.5, u.magnitude) + weight * (publicMean - 0.5).magnitude
      + caution.magnitude
    let value = excess(u)
    if value.magnitude <= 4e-16 * terms { return 0 }
    return value < 0 ? -1 : 1
  }

  /// Phi(u) - 1/2. Near 0 by its power series, so that the difference that decides near the loss of
  /// uniqueness keeps its digits.
  private static func aboveHalf(_ u: Double) -> Double {
    guard u.magnitude < 0.5 else { return Elementary.normalDistribution(u) - 0.5 }
    var (power, sum, order) = (u, u, 1.0)
    while power.magnitude > 1e-18 * u.magnitude, order < 60 {
      power *= -0.5 * u * u / order
      sum += power / (2 * order + 1)
      order += 1
    }
    return sum / largestUniqueWeight
  }
}
