import RandomStreams

extension Edmond {
  /// The one way in which regime and citizens play.
  public struct Equilibrium: Sendable, Equatable {
    /// theta*: the regime falls if it is weaker than this.
    public var threshold: Double
    /// x*: a citizen attacks if he sees less than this.
    public var cutoff: Double
  }

  /// The equilibrium, to 1e-9. Under a millisecond.
  ///
  /// Let d = x* - theta* and m(d) the least loss of `manipulation(gap:)`. A regime is at its limit
  /// when theta* = m(d). The odds of survival at x* need the integral of sqrt(alpha)
  /// phi(sqrt(alpha) (e - a(e))) over the gaps e of all survivors, which by the envelope theorem is
  /// m(d) - m(-inf) = theta*, whatever the cost function. So indifference reads
  ///
  /// `p theta* = (1 - p) Phi(-sqrt(alpha) d)`, `theta* = m(d)`,
  ///
  /// one equation in d whose left side rises and whose right side falls: the equilibrium is unique.
  /// Without manipulation m(d) = Phi(sqrt(alpha) d), and theta* = 1 - p. Derived for this program.
  public var equilibrium: Equilibrium {
    let root = precision.squareRoot()
    let reach = (2 / manipulationCost).squareRoot()
    let gap = Bisection.root(-39 / root, 39 / root + reach) { gap in
      attackCost * manipulation(gap: gap).loss
        - (1 - attackCost) * Elementary.normalDistribution(-root * gap)
    }
    let threshold = manipulation(gap: gap).loss
    return Equilibrium(threshold: threshold, cutoff: threshold + gap)
  }

  /// The threshold if nobody could manipulate: 1 - p at every precision.
  public var honestThreshold: Double { 1 - attackCost }
}
