extension GradeTable {
  /// The table used where the user gives none.
  ///
  /// The caps of the even grades (A1, B2 ... F6) are 20, 10, 4, 2, 1.3 and 1. A source that can not
  /// be judged (F) measures as badly as the worst that can. The model itself errs: half a natural
  /// logarithm, a factor of 1.65 either way, is about by how far its bands miss the record.
  /// Its errors hang together, so that all evidence counts to the power of a half: a judgement between
  /// powers of which forecasts of the library prefer none (`docs/decisions`, 0007).
  public static let standard = GradeTable(
    standing: "standard",
    provenance: "Judgement of the authors; no published likelihood ratios for Admiralty grades "
      + "were found.",
    values: numbers(
      sigma: [0.15, 0.3, 0.5, 0.8, 1.2, 1.2], contamination: [0.02, 0.07, 0.2, 0.4, 0.6, 1],
      cap: [20, 10, 4, 2, 1.3, 1], motive: 2, model: 0.5, power: 0.5, beyond: 0.5))

  /// Asks more of evidence: every item says less than under the standard table.
  public static let stricter = GradeTable(
    standing: "stricter",
    provenance:
      "Judgement: spreads half as wide again, caps about halved, to see whether a ranking "
      + "survives distrust.",
    values: numbers(
      sigma: [0.25, 0.45, 0.75, 1.2, 1.8, 1.8], contamination: [0.05, 0.15, 0.35, 0.6, 0.8, 1],
      cap: [10, 5, 2.5, 1.5, 1.15, 1], motive: 4, model: 0.75, power: 0.35,
      beyond: 0.75))

  /// Trusts evidence more: every item says more than under the standard table.
  public static let laxer = GradeTable(
    standing: "laxer",
    provenance: "Judgement: spreads a third narrower, caps about doubled, to see whether a ranking "
      + "survives trust.",
    values: numbers(
      sigma: [0.1, 0.2, 0.35, 0.55, 0.85, 0.85], contamination: [0.01, 0.04, 0.12, 0.27, 0.45, 1],
      cap: [40, 20, 7, 3, 1.7, 1], motive: 1.5, model: 0.25, power: 0.7,
      beyond: 0.25))

  /// Learnt from the yes-or-no questions of the library as forecast from evidence to the third day, which the
  /// validation page does again each time it is made.
  static let learntTrust = 0.18

  /// The tables a ranking is shown under.
  public static let everyTable = [standard, stricter, laxer]

  private static func numbers(
    sigma: [Double], contamination: [Double], cap: [Double], motive: Double, model: Double,
    power: Double, beyond: Double
  ) -> [String: Double] {
    var values = [
      "motive": motive, "background": 16, "freedom": 4, "model": model, "power": power,
      "trust": learntTrust, "beyond": beyond,
    ]
    for (place, letter) in Grade.Reliability.allCases.enumerated() where place < sigma.count {
      values["sigma.\(letter.rawValue)"] = sigma[place]
      values["cap.\(letter.rawValue)"] = cap[place]
      values["contamination.\(place + 1)"] = contamination[place]
      values["cap.\(place + 1)"] = cap[place]
    }
    return values
  }
}
