import RandomStreams

extension LongRunNumbers {
  /// Every number with unit, range, prior, meaning and source.
  public static let parameters: [LongRunParameter] =
    economy + anger + crises + elite + leaders + pride + front

  static func number(
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
      \.expectUp, "expect-up", "months", 1...120, .logNormal(median: 12, spread: 0.2),
      "Time in which expectations follow what is delivered upward.",
      "judgement: good years are soon taken for granted"),
    number(
      \.expectDown, "expect-down", "months", 1...600, .logNormal(median: 60, spread: 0.2),
      "Time in which they follow it downward.", "judgement: losses are felt for years"),
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
    number(
      \.borne, "borne", "-", 0...0.5, .uniform(0.01, 0.05),
      "Deprivation that adds no crisis.", "judgement: a bad year is borne"),
    number(
      \.mostAnger, "most-anger", "log", 0...10, .uniform(4, 6),
      "Most that deprivation can add to the log of the crises.",
      "judgement: some hundred times as many, one or two a month"),
  ]

  private static let elite = [
    number(
      \.habit, "habit", "months", 1...600, .logNormal(median: 60, spread: 0.3),
      "Time in which the elite gets used to what it takes.", "judgement"),
    number(
      \.bought, "bought", "sd per log", 0...3, .uniform(0, 1),
      "Loyalty gained per log of the elite's take over what it expects.",
      "judgement: Bueno de Mesquita et al. 2003"),
    number(
      \.palace, "palace", "1/month", 0...0.05, .logNormal(median: 0.0012, spread: 0.4),
      "Palace coups that succeed with a contented elite.",
      "judgement: one or two in a hundred leader-years, Svolik 2012"),
    number(
      \.shaken, "shaken", "-", 1...50, .logNormal(median: 3, spread: 0.3),
      "How many times as many palace coups succeed in the months after a crisis.",
      "judgement: protest is the signal on which elites coordinate, Casper & Tyson 2014"),
    number(
      \.shakenMonths, "shaken-months", "months", 0...120, .uniform(6, 18),
      "Months after a crisis in which they do.", "judgement"),
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
      "Victories sought while pride is whole.",
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
      "Chance that a front man can be sacrificed in a crisis.",
      "judgement: Georgia changed premiers seven times in twelve years (recalled)"),
    number(
      \.relief, "relief", "share", 0...1, .uniform(0.2, 0.7),
      "Share of a crisis that his fall takes away.", "judgement"),
    number(
      \.frontMonths, "front-months", "months", 0...240, .uniform(12, 24),
      "Months before another front man can be sacrificed.",
      "judgement: Georgia changed premiers seven times in twelve years (recalled)"),
    number(
      \.mastersLoss, "masters-loss", "probability", 0...1, .uniform(0.05, 0.35),
      "How much less likely a regime outlives the man behind a front.",
      "judgement: he holds no office that could pass on"),
  ]
}
