import Inference
import Interregnum
import Polity
import Reports

/// The forecasts that were written down, and how they came out.
enum ForecastPage {
  /// The page; the ledger is read anew each time.
  static func answer(_ desk: SiteDesk) throws -> SiteAnswer {
    guard let path = desk.options.ledger else {
      return page([
        .paragraph(
          "This site is served without a ledger. `interregnum forecast CASE --ledger FILE` writes "
            + "forecasts down, and `interregnum serve --ledger FILE` shows them here.")
      ])
    }
    let ledger = try Laboratory.ledger(at: path)
    let scores = LedgerScores(ledger)
    return page([standing(scores), reliability(scores), table(ledger)])
  }

  private static func page(_ parts: [Markup]) -> SiteAnswer {
    .page(
      Frame.page("Forecasts", asks: "What was said, when, and how it came out.", parts))
  }

  private static func standing(_ scores: LedgerScores) -> Markup {
    let replayed = scores.settled.count { !$0.isForesight }
    var points = [
      "\(Amount.count(scores.settled.count, "forecast")) settled, \(scores.open) open."
    ]
    if let brier = scores.brier {
      points.append(
        "Mean Brier score of \(Amount.count(scores.binary.count, "yes/no forecast")): "
          + "\(Amount.decimals(brier, 3)); 0 is perfect, 0.25 is what always saying 50% gives.")
    }
    if replayed > 0 {
      points.append(
        "\(replayed) of them were written down after their answer was known: a replay, no foresight."
      )
    }
    return .list(points.map { .text($0) })
  }

  private static func table(_ ledger: ForecastLedger) -> Markup {
    let rows = ledger.records.compactMap { record -> [String]? in
      guard case .forecast(let forecast) = record else { return nil }
      let settled = ledger.settlement(of: forecast.question, caseID: forecast.caseID)
      return [
        "\(forecast.made)", "\(forecast.caseID): \(forecast.question)", said(forecast),
        "\(forecast.settles)", settled.map { came($0, forecast) } ?? "open",
      ]
    }
    return .table(
      caption: "Forecasts in the order in which they were written down",
      columns: [
        ("made on", false), ("question", false), ("said", false), ("settles", false),
        ("came out", false),
      ], rows: rows)
  }

  private static func said(_ forecast: LedgerForecast) -> String {
    switch forecast.answer {
    case .probability(let chance):
      "\(forecast.word), \(Percent(chance)) (\(Percent.range(forecast.low, forecast.high)))"
    case .quantiles:
      "\(forecast.word) \(Amount.short(forecast.low)) to \(Amount.short(forecast.high)) (90%)"
    }
  }

  private static func came(_ settled: LedgerSettlement, _ forecast: LedgerForecast) -> String {
    if case .probability = forecast.answer { return settled.answer == 1 ? "yes" : "no" }
    return Amount.full(settled.answer)
  }

  /// The diagram of what was said against what happened, with how many forecasts each point rests on.
  private static func reliability(_ scores: LedgerScores) -> Markup {
    guard let sheet = ReliabilityChart.sheet(Reliability(scores.binary, bins: 5)) else {
      return .row([])
    }
    return Frame.section(sheet.title, id: "reliability", [sheet.markup])
  }
}
