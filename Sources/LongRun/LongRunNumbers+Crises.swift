import RandomStreams

extension LongRunNumbers {
  static let crises = [
    number(
      \.wave, "wave", "1/month", 0...5, .logNormal(median: 0.47, spread: 0.15),
      "Further crises a month right after a first one.",
      "reproduces forced exits at 86 to 365 days of 281 onsets, 1990-2004"),
    number(
      \.waveFading, "wave-fading", "months", 0.5...60, .logNormal(median: 5, spread: 0.2),
      "Time in which they fade.", "the same exits"),
    number(
      \.waveMonths, "wave-months", "months", 1...240, .uniform(18, 30),
      "Months after which a new crisis counts as a first one.", "judgement: hardly any come later"),
    number(
      \.size, "size", "sd of disposition", 0.01...5, .logNormal(median: 0.47, spread: 0.1),
      "Median size of a crisis among citizens who lack nothing.",
      "an unsized shock of the crisis model, fitted to peak crowds of 281 onsets"),
    number(
      \.sizeSpread, "size-spread", "log", 0...2, .uniform(0.5, 0.66),
      "Spread of the log of its size.", "the same fit"),
    number(
      \.upsetting, "upsetting", "sd of disposition", 0.1...20, .uniform(1, 3),
      "Size of a crisis that upsets all order.", "judgement"),
    number(
      \.calming, "calming", "months", 0.5...120, .logNormal(median: 8, spread: 0.3),
      "Time in which half of the disorder is gone.", "judgement"),
    number(
      \.disorderCost, "disorder-cost", "share", 0...1, .uniform(0.3, 0.7),
      "Share of promised order that full disorder takes.", "judgement"),
  ]

  static let leaders = [
    number(
      \.firstAge, "first-age", "years", 30...90, .uniform(50, 70),
      "Age of the leader at the start.", "judgement: the case's own leader is not asked for"),
    number(
      \.newAge, "new-age", "years", 30...90, .uniform(53, 61),
      "Mean age of his successors when they come.",
      "judgement: leaders come to power in their fifties"),
    number(
      \.newAgeSpread, "new-age-spread", "years", 0...30, .uniform(4, 10),
      "Spread of these ages.", "judgement"),
    number(
      \.mortality, "mortality", "1/year", 0...0.2, .logNormal(median: 0.01, spread: 0.2),
      "Deaths of leaders at 60.", "judgement: men of 60 in rich countries, after Gompertz"),
    number(
      \.mortalityDoubling, "mortality-doubling", "years", 2...30, .uniform(7, 9),
      "Years in which they double.", "judgement: Gompertz's law for adults"),
    number(
      \.honeymoon, "honeymoon", "share", 0...1, .uniform(0.3, 0.7),
      "Share of the gap between the expected and the delivered that a new leader is forgiven.",
      "judgement"),
  ]
}
