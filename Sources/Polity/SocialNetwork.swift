/// Who knows whom: a kind of network and its size. The ties themselves are drawn from a seed.
public struct SocialNetwork: Sendable, Equatable {
  /// How ties are laid.
  public enum Kind: String, Sendable, CaseIterable {
    /// A ring of neighbours within each region, some ties rewired to anybody in the country (after
    /// Watts and Strogatz 1998, doi:10.1038/30918).
    case smallWorld = "small-world"
    /// A household of four and a workplace, in each of which everybody knows everybody.
    case households
    /// Ties to anybody in the country, their number nearly Poisson.
    case random
  }

  /// How ties are laid.
  public var kind: Kind
  /// Acquaintances of a citizen, on average, 2...64.
  public var neighbours: Int
  /// For a small world, share of ties that lead anywhere in the country, 0...1.
  public var rewired: Double
  /// Share of what a citizen sees of crowds that he sees among his acquaintances, 0...1; the rest
  /// is what his region sees.
  public var weight: Double

  /// A network; the usual one has twelve acquaintances and a tenth of ties rewired.
  public init(
    kind: Kind = .smallWorld, neighbours: Int = 12, rewired: Double = 0.1, weight: Double = 1
  ) {
    self.kind = kind
    self.neighbours = neighbours
    self.rewired = rewired
    self.weight = weight
  }
}
