public import Inference
import Polity
import Simulation

/// The answer of `forecast` for a terminal, at most 80 columns wide.
///
/// Every sentence follows from the numbers of the document.
public enum ForecastText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: ForecastDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    let outlook = document.outlook
    page.title(document.head.dossier.crisis.title)
    page.paragraph(
      "Forecast from \(outlook.asOf), with what was known then: "
        + "\(ExplainText.bearing(outlook.scored, of: outlook.known)). \(Amount.count(outlook.forecast.runs, "weighed run")) continued "
        + "freely; seed \(document.head.seed); interregnum \(document.head.version).")
    page.heading("Questions")
    for forecast in document.forecasts {
      page.paragraph(
        "\(forecast.question): \(ask(forecast, document.head.dossier))", indent: 2, hanging: 2)
      let given = ExplainText.given(forecast.question, outlook.forecast)
      page.paragraph(
        "\(said(forecast, outlook))\(given); settles \(forecast.settles)", indent: 6, hanging: 2)
    }
    for (question, condition) in document.untold {
      page.paragraph("\(question.id): \(question.ask)", indent: 2, hanging: 2)
      page.paragraph("\(condition.untold).", indent: 6, hanging: 2)
    }
    if document.forecasts.isEmpty, document.untold.isEmpty {
      page.paragraph("No question is open.", indent: 2)
    }
    if !document.past.isEmpty {
      page.paragraph(
        "Settled before that day, so not forecast: \(document.past.joined(separator: ", ")).",
        indent: 2, hanging: 2)
    }
    if let trust = ExplainText.trust(outlook.forecast) {
      page.paragraph(trust, indent: 2, hanging: 2)
    }
    endings(document, &page)
    ExplainText.unreported(outlook.forecast, asOf: outlook.asOf)?.write(to: &page)
    explanations(outlook, &page)
    page.heading("Trust")
    page.checks(outlook.diagnostics)
    page.repeating(
      ["interregnum"] + document.head.arguments, caseSHA256: document.head.caseSHA256)
    return page.text
  }

  /// `likely, 62% (range 54 to 69%); the runs alone: 71%`, or `median 238 (90%: 60 to 900)`.
  static func said(_ forecast: LedgerForecast, _ outlook: Outlook) -> String {
    switch forecast.answer {
    case .probability(let p):
      let share = outlook.forecast.questions.first { $0.id == forecast.question }
      return share.map(ExplainText.stated) ?? ExplainText.stated(p, forecast.low, forecast.high)
    case .quantiles(let quantiles):
      let middle = quantiles.points.first { $0.level == 0.5 }?.value ?? .nan
      return "median \(Amount.full(middle)) (90%: \(Amount.full(forecast.low)) to "
        + "\(Amount.full(forecast.high)))"
    }
  }

  static func ask(_ forecast: LedgerForecast, _ dossier: Dossier) -> String {
    dossier.crisis.questions.first { $0.id == forecast.question }?.ask ?? forecast.question
  }

  private static func endings(_ document: ForecastDocument, _ page: inout TextPage) {
    let claimants = document.head.dossier.crisis.country.claimants
    let ruler = claimants.first { $0.kind == .ruler }?.name ?? "the ruler"
    page.heading("How it ends for \(ruler)")
    page.table(
      TextTable(
        [
          .init(title: "ending", width: 34), .init(title: "chance", width: 8, isRight: true),
          .init(title: "range", width: 10), .init(title: "", width: 20),
        ],
        document.outlook.forecast.outcomes.map { share in
          [
            Headline.short(share.label, ruler: ruler), Percent(share.probability).description,
            Percent.range(share.low, share.high),
            ProbabilityBar.text(share.probability, high: share.high),
          ]
        }))
    let calendar = CaseCalendar(document.head.dossier.crisis)
    if let when = FallWords.sentence(days: document.outlook.forecast.fallDays, calendar) {
      page.paragraph(when, indent: 2)
    }
    page.paragraph(
      "range: 90% of what the number of different weighed runs, their descent and the islands of "
        + "the sampler leave open, not that the model is wrong.", indent: 2, hanging: 2)
  }

  private static func explanations(_ outlook: Outlook, _ page: inout TextPage) {
    page.heading("What it rests on")
    let sorted = outlook.explanations.enumerated()
      .sorted { ($1.element.posterior, $0.offset) < ($0.element.posterior, $1.offset) }
    page.table(
      TextTable(
        [
          .init(title: "explanation", width: 34), .init(title: "prior", width: 8, isRight: true),
          .init(title: "now", width: 8, isRight: true), .init(title: "range", width: 10),
        ],
        sorted.map { entry in
          [
            entry.element.id, Percent(entry.element.prior).description,
            Percent(entry.element.posterior).description,
            Percent.range(entry.element.low, entry.element.high),
          ]
        }))
  }
}
