import Polity

/// The keys of `network:`.
enum NetworkKeys {
  static let shape = Shape<SocialNetwork>(
    "the network", fresh: { SocialNetwork() },
    [
      .word("kind", Slot(\.kind), "How ties are laid"),
      .number(
        "neighbours", NumberRule(support: .positive, bounds: 2...64, isWhole: true),
        Slot(get: { Double($0.neighbours) }, set: { $0.neighbours = Int($1) }),
        "Acquaintances of a citizen, on average"),
      .number(
        "rewired", .share, Slot(\.rewired),
        "For a small world: share of ties that lead anywhere in the country"),
      .number(
        "weight", .share, Slot(\.weight),
        "Share of what a citizen sees of crowds that he sees among his acquaintances; the rest is "
          + "what his region sees"),
    ])
}
