import RandomStreams

extension LongRunNumbers {
  /// Every number with unit, range, prior, meaning and source.
  public static let parameters: [LongRunParameter] = economy + anger + elite + pride + front

  private static func number(
    _ path: any WritableKeyPath<LongRunNumbers, Double> & Sendable, _ id: String, _ unit: String,
    _ range: ClosedRange<Double>, _ prior: Prior, _ meaning: String, _ source: String
  ) -> LongRunParameter {
    LongRunParameter(
      path: path, id: "long-run." + id, unit: unit, range: range, prior: prior, meaning: meaning,
      source: source)
  }

  private static let economy = [
    number(
      \.pricePersistence, "price-persistence", "-", 0.5...0.999, .uniform(0.975, 0.995),
      "Monthly persistence of the log price of what the state sells.",
      "judgement: half-lives of oil prices of two to ten years"),
    number(
      \.priceShock, "price-shock", "log", 0.01...0.5, .logNormal(median: 0.08, spread: 0.2),
      "Monthly shock to that log price.", "judgement: monthly changes of Brent of 8 to 10%"),
    number(
      \.rents, "rents", "share of output", 0...1, .logNormal(median: 0.2, spread: 0.4),
      "Rents at the mean price.", "judgement: a fifth of output in an oil state"),
    number(
      \.taxes, "taxes", "share of output", 0...0.6, .uniform(0.12, 0.24),
      "Taxes other than rents.", "judgement"),
    number(
      \.upkeep, "upkeep", "share of output", 0...0.6, .uniform(0.1, 0.2),
      "Surplus that only keeps living standards where they are.",
      "judgement: wear and growing numbers"),
    number(
      \.costliness, "costliness", "-", 0...3, .uniform(0.4, 1.2),
      "Exponent by which upkeep grows with living standards.",
      "judgement: growth slows near the frontier"),
    number(
      \.returns, "returns", "1/year", 0...2, .logNormal(median: 0.2, spread: 0.3),
      "Growth for each unit of surplus beyond upkeep that reaches citizens.",
      "judgement: 2 to 3% a year where a third is taken"),
    number(
      \.creeping, "creeping", "1/year", 0...1, .logNormal(median: 0.08, spread: 0.5),
      "How fast corruption creeps up, as a logistic.",
      "judgement: from a third to two thirds in some twenty years"),
    number(
      \.accountability, "accountability", "share", 0...1, .uniform(0, 0.4),
      "Share of creeping that somebody stops.", "judgement"),
    number(
      \.leak, "leak", "share", 0...1, .uniform(0.2, 0.6),
      "Share of what is taken that leaves for good.",
      "judgement: offshore wealth of oil states, Alstadsaeter, Johannesen & Zucman 2018"),
  ]

  private static let anger = [
    number(
      \.aspiration, "aspiration", "1/year", 0...0.1, .uniform(0, 0.02),
      "Growth that citizens come to expect whatever they get.",
      "judgement: they see others' lives"),
    number(
      \.onset, "onset", "1/month", 0...0.2, .logNormal(median: 0.012, spread: 0.3),
      "Crises a month in a content country.",
      "281 onsets in 1990-2004 over some 1,600 country-years (Clark & Regan 2016)"),
    number(
      \.anger, "anger", "log per unit", 0...50, .logNormal(median: 6, spread: 0.4),
      "Log of the crises that a unit of relative deprivation adds.",
      "judgement; the idea is Gurr 1970"),
    number(
      \.enlarging, "enlarging", "per unit", 0...20, .uniform(0, 5),
      "How much a unit of deprivation enlarges a crisis.", "judgement"),
  ]

  private static let elite = [
    number(
      \.bought, "bought", "sd per log", 0...3, .uniform(0, 1),
      "Loyalty gained per log of the elite's take over what it expects.",
      "judgement: Bueno de Mesquita et al. 2003"),
    number(
      \.palace, "palace", "1/month", 0...0.05, .logNormal(median: 0.0012, spread: 0.4),
      "Palace coups that succeed with a contented elite.",
      "judgement: one or two in a hundred leader-years, Svolik 2012"),
    number(
      \.handover, "handover", "1/month", 0...0.1, .logNormal(median: 0.006, spread: 0.5),
      "Handovers by term or election.",
      "judgement: half of the .012 a month after onsets, where rulers are weaker"),
    number(
      \.outlivesDeath, "outlives-death", "probability", 0...1,
      .normal(mean: 0.87, deviation: 0.04),
      "Chance that the regime outlives its leader's natural end.",
      "Kendall-Taylor & Frantz 2016: it did in 87% of 79 deaths (recalled)"),
    number(
      \.outlivesFall, "outlives-fall", "probability", 0...1, .uniform(0.25, 0.6),
      "Chance that the regime outlives its leader's fall.",
      "judgement: about half of ousted dictators took the regime with them, Geddes et al. 2014"),
  ]

  private static let pride = [
    number(
      \.prideHalfLife, "pride-half-life", "months", 1...500,
      .logNormal(median: 24, spread: 0.6), "Half-life of the pride in a victory.",
      "judgement; Russia after Crimea held longer, 44 to 54 months (recalled)"),
    number(
      \.venture, "venture", "1/month", 0...0.5, .logNormal(median: 0.008, spread: 0.4),
      "Victories sought while pride is whole; five times as often once it is gone.",
      "judgement: about one in ten years"),
    number(
      \.victory, "victory", "share of the bargain", 0...3, .logNormal(median: 0.35, spread: 0.4),
      "Pride won by a victory, or lost by a defeat.",
      "judgement: 22 points of approval over 64 after Crimea (recalled)"),
    number(
      \.success, "success", "probability", 0...1, .uniform(0.5, 0.85),
      "Chance that a venture succeeds.", "judgement: he picks weak targets"),
  ]

  private static let front = [
    number(
      \.sacrifice, "sacrifice", "probability", 0...1, .uniform(0.3, 0.8),
      "Chance that a front man can be sacrificed in a crisis, once in 18 months.",
      "judgement: Georgia changed premiers seven times in twelve years (recalled)"),
    number(
      \.relief, "relief", "share", 0...1, .uniform(0.2, 0.7),
      "Share of a crisis that his fall takes away.", "judgement"),
  ]
}
