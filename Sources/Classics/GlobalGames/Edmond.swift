import RandomStreams

/// A regime that manipulates what its citizens see, at a cost, to look stronger than it is.
///
/// Strength theta has a flat prior; a citizen sees x = theta + a + N(0, 1/alpha), a the hidden
/// manipulation, and attacks, at cost p, if x < x*. A regime of strength theta chooses a >= 0 to
/// get max(0, theta - S(theta + a) - C(a)), S = Phi(sqrt(alpha) (x* - theta - a)) the attack and
/// C(a) = c a^2 / 2, and falls if nothing above 0 is left. At x* a citizen is indifferent:
/// Pr(theta < theta* | x*) = p. After Edmond (2013), doi:10.1093/restud/rdt020; the quadratic cost
/// is an example of this program's.
///
/// ```swift
/// Edmond(precision: 1, attackCost: 0.25)?.equilibrium.threshold  // 0.70585
/// ```
public struct Edmond: Sendable, Equatable {
  /// alpha, the precision of what a citizen sees; above 0.
  public let precision: Double
  /// p, the cost of attacking where a fall pays 1; above 0 and below 1.
  public let attackCost: Double
  /// c, how steeply the cost of manipulation grows; above 0.
  public let manipulationCost: Double
  /// The w with alpha w phi(w) = c; none if the best manipulation never jumps.
  private let turns: [Double]

  /// A regime with alpha, p and c; nil unless alpha and c lie in 1e-9...1e9 and p in (0, 1).
  public init?(precision: Double, attackCost: Double, manipulationCost: Double = 1) {
    let allowed = 1e-9...1e9
    guard allowed.contains(precision), allowed.contains(manipulationCost), attackCost > 0,
      attackCost < 1
    else { return nil }
    self.precision = precision
    self.attackCost = attackCost
    self.manipulationCost = manipulationCost
    let level = manipulationCost / precision
    if level < Elementary.normalDensity(1) {
      let slope = { (w: Double) in w * Elementary.normalDensity(w) - level }
      turns = [Bisection.root(0, 1, slope), Bisection.root(1, 40, slope)]
    } else {
      turns = []
    }
  }

  /// What a regime does when the attack cutoff lies `gap` = x* - theta above its strength.
  public struct Manipulation: Sendable, Equatable {
    /// a, by how much it makes itself look stronger; at least 0, in units of strength.
    public var amount: Double
    /// The attack that is left plus the cost of manipulating: the least strength that survives.
    public var loss: Double
  }

  /// The cheapest manipulation at `gap`: the least Phi(sqrt(alpha) (gap - a)) + c a^2 / 2 over a.
  ///
  /// With w = sqrt(alpha) (gap - a) the condition for a least value, gap - w / sqrt(alpha) =
  /// sqrt(alpha) phi(w) / c, is monotone between the points where alpha w phi(w) = c, so each of
  /// its at most three solutions is found, and the best one taken. About 5 microseconds.
  public func manipulation(gap: Double) -> Manipulation {
    let root = precision.squareRoot()
    let none = root * gap
    var best = Manipulation(amount: 0, loss: Elementary.normalDistribution(none))
    let excess = { (w: Double) in
      (none - w) / root - root * Elementary.normalDensity(w) / manipulationCost
    }
    let least = none - 0.4 * precision / manipulationCost
    let ends = [least] + turns.filter { $0 > least && $0 < none } + [none]
    for (low, high) in zip(ends, ends.dropFirst()) where excess(low) * excess(high) <= 0 {
      let w = Bisection.root(low, high, excess)
      let amount = root * Elementary.normalDensity(w) / manipulationCost
      let loss = Elementary.normalDistribution(w) + 0.5 * manipulationCost * amount * amount
      if loss < best.loss { best = Manipulation(amount: amount, loss: loss) }
    }
    return best
  }
}
