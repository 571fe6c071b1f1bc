import RandomStreams

/// The static global game of regime change: citizens see how strong the regime is only through
/// noise, and attack if they think that enough others will.
///
/// Strength theta ~ N(z, 1/alpha) is commonly known; citizen i sees x_i = theta + N(0, 1/beta) and
/// attacks if x_i < x*; the regime falls if the attackers are at least theta. An attack costs c and
/// pays 1 if the regime falls. Equilibria are the roots of
///
/// `theta* = Phi(alpha / sqrt(beta) (theta* - z) - sqrt((alpha + beta) / beta) Phi^-1(c))`.
///
/// Morris & Shin (1998); Angeletos, Hellwig & Pavan (2007),
/// doi:10.1111/j.1468-0262.2007.00766.x.
///
/// ```swift
/// let game = GlobalGame(publicMean: 0.5, publicPrecision: 2.6, privatePrecision: 1, cost: 0.5)
/// game.equilibria().count  // 3
/// ```
public struct GlobalGame: Sendable, Equatable {
  /// z, the strength that everybody expects; any finite number.
  public var publicMean: Double
  /// alpha, the precision (one over the variance) of what everybody knows; at least 0.
  public var publicPrecision: Double
  /// beta, the precision of what each citizen sees alone; above 0.
  public var privatePrecision: Double
  /// c, the cost of attacking, where a fall pays 1; above 0 and below 1.
  public var cost: Double

  /// A game with z, alpha, beta and c; whether they make sense is said by `isValid`.
  public init(
    publicMean: Double, publicPrecision: Double, privatePrecision: Double, cost: Double
  ) {
    self.publicMean = publicMean
    self.publicPrecision = publicPrecision
    self.privatePrecision = privatePrecision
    self.cost = cost
  }

  /// Whether all four numbers are finite and in their ranges.
  public var isValid: Bool {
    publicMean.isFinite && publicPrecision >= 0 && privatePrecision > 0
      && privatePrecision.isFinite && cost > 0 && cost < 1 && weight.isFinite
      && (publicMean * weight).isFinite && caution.isFinite
  }

  /// alpha / sqrt(beta): how much public knowledge outweighs private sight.
  public var weight: Double { publicPrecision / privatePrecision.squareRoot() }

  /// sqrt(2 pi), the largest `weight` with a single equilibrium whatever z is.
  public static let largestUniqueWeight = 2.5066282746310002

  /// Whether there is one equilibrium for every public mean z.
  public var isUniqueForEveryMean: Bool { weight <= Self.largestUniqueWeight }

  /// sqrt((alpha + beta) / beta) Phi^-1(c).
  var caution: Double {
    (1 + publicPrecision / privatePrecision).squareRoot() * Elementary.normalQuantile(cost)
  }
}
