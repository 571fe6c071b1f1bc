public import Polity
import Simulation

extension Outlook {
  /// The answers as forecasts to be written down, in the order of the case; questions that settled
  /// before the day are left out, and numbers that no run has.
  ///
  /// `word` says a probability in words. The ids are those of case, question and day, with `mark`
  /// behind them.
  public func forecasts(
    of crisis: Crisis, mark: String, word: (Double) -> String
  ) -> [LedgerForecast] {
    crisis.questions.compactMap { question in
      let settles = question.settles ?? crisis.start.adding(crisis.days - 1)
      guard settles >= asOf else { return nil }
      func made(
        _ said: String, _ answer: ForecastAnswer, _ low: Double, _ high: Double
      ) -> LedgerForecast {
        LedgerForecast(
          id: "\(crisis.id).\(question.id).\(asOf).\(mark)", caseID: crisis.id,
          question: question.id, made: asOf, word: said, answer: answer, low: low, high: high,
          settles: settles)
      }
      if let share = forecast.questions.first(where: { $0.id == question.id }) {
        let p = share.probability
        return made(word(p), .probability(p), share.low, share.high)
      }
      guard let band = forecast.estimates.first(where: { $0.id == question.id })?.quantiles,
        let points = QuantileForecast([
          (0.05, band.q05), (0.25, band.q25), (0.5, band.q50), (0.75, band.q75), (0.95, band.q95),
        ])
      else { return nil }
      return made("median", .quantiles(points), band.q05, band.q95)
    }
  }
}
