/// What a leader must spend to keep the coalition that keeps him.
///
/// A leader needs W of the S people who count. He buys a public good x at price p and gives each
/// coalition member g, out of revenue R. A challenger spends all of R at once; whoever backs him
/// is in his later coalitions only with chance W/S. The incumbent spends the least E with
///
/// `v(x) + u(g) + D [v(x*) + u(g*)] >= v(xc) + u(gc) + D [v(x*) + (W/S) u(g*)]`, D = d / (1 - d),
///
/// where starred values are what he spends in every later period. With v = u = square root,
/// `E/R = ((W + p) / (W + kappa p))^2`, `kappa = (1 - d W/S) / (1 - d)`.
/// Bueno de Mesquita, Smith, Siverson & Morrow (2003), The Logic of Political Survival; the closed
/// form for the square root was derived for this program.
///
/// ```swift
/// Selectorate(coalition: 1, selectorate: 100)?.spending  // 0.447422 of revenue
/// ```
public struct Selectorate: Sendable, Equatable {
  /// W, members of the coalition; above 0.
  public let coalition: Double
  /// S, people of whom a coalition can be made; at least W.
  public let selectorate: Double
  /// p, the price of the public good, private goods costing 1; above 0.
  public let price: Double
  /// d, what a period later is worth; at least 0 and below 1.
  public let discount: Double

  /// A country with W, S, p and d; nil unless 0 < W <= S <= 1e9, 1e-6 <= p <= 1e6, 0 <= d <= .9999.
  public init?(
    coalition: Double, selectorate: Double, price: Double = 1, discount: Double = 0.5
  ) {
    guard coalition >= 1e-6, coalition <= selectorate, selectorate <= 1e9, price >= 1e-6,
      price <= 1e6, discount >= 0, discount <= 0.9999
    else { return nil }
    self.coalition = coalition
    self.selectorate = selectorate
    self.price = price
    self.discount = discount
  }

  /// W/S: the chance of being in a new leader's coalition. The smaller, the more loyal a coalition.
  public var inclusion: Double { coalition / selectorate }

  /// kappa, how many times today's loss of private goods weighs in the choice to desert; at least
  /// 1.
  public var loyalty: Double { (1 - discount * inclusion) / (1 - discount) }

  /// E/R, the share of revenue that the leader must spend; above 0, at most 1. Closed form.
  public var spending: Double {
    let ratio = (coalition + price) / (coalition + loyalty * price)
    return ratio * ratio
  }

  /// 1 - E/R, the share of revenue that is the leader's own.
  public var kept: Double { 1 - spending }

  /// p / (W + p), the share of spending that goes to private goods.
  public var privateShare: Double { price / (coalition + price) }
}
