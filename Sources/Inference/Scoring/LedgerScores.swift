/// What a ledger's settled forecasts score; open questions never count.
public struct LedgerScores: Sendable, Equatable {
  /// A forecast whose question has settled.
  public struct Settled: Sendable, Equatable {
    /// The forecast, and how its question came out.
    public let forecast: LedgerForecast
    public let settlement: LedgerSettlement
    /// It was written down before its answer was: false for a replay of what is known already.
    public let isForesight: Bool
  }
  /// Settled forecasts, in the order of the ledger.
  public let settled: [Settled]
  /// Forecasts whose question is open.
  public let open: Int
  /// Mean Brier and logarithmic score of yes/no forecasts; nil where none has settled.
  public let brier: Double?
  public let logarithmic: Double?
  /// Mean ranked score of numbers, in their own units; nil where none has settled.
  public let ranked: Double?
  /// Yes/no forecasts that have settled, for reliability and comparison.
  public let binary: [BinaryForecast]

  /// Scores a ledger; `foresightOnly` leaves replays out.
  public init(_ ledger: ForecastLedger, foresightOnly: Bool = false) {
    var settled: [Settled] = []
    var open = 0
    for (place, record) in ledger.records.enumerated() {
      guard case .forecast(let forecast) = record else { continue }
      guard
        let settlement = ledger.settlement(of: forecast.question, caseID: forecast.caseID),
        let at = ledger.settledAt(forecast)
      else {
        open += 1
        continue
      }
      if foresightOnly, at < place { continue }
      settled.append(Settled(forecast: forecast, settlement: settlement, isForesight: place < at))
    }
    binary = settled.compactMap { entry in
      guard case .probability(let p) = entry.forecast.answer else { return nil }
      return BinaryForecast(p, happened: entry.settlement.answer == 1)
    }
    ranked = Scores.mean(
      settled.compactMap { entry in
        guard case .quantiles(let forecast) = entry.forecast.answer else { return nil }
        return RankedScore.of(quantiles: forecast, answer: entry.settlement.answer)
      })
    self.settled = settled
    self.open = open
    brier = Scores.brier(binary)
    logarithmic = Scores.logarithmic(binary)
  }
}
