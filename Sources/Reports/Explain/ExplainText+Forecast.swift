import Inference
import Polity
import Simulation

extension ExplainText {
  /// Endings and questions, continued past the day whose knowledge was used.
  static func forecast(_ document: ExplainDocument, _ page: inout TextPage) {
    guard let forecast = document.forecast else { return }
    page.heading("Forecast from \(document.asOf)")
    guard forecast.runs > 0 else {
      page.paragraph("No weighed run could be continued.", indent: 2)
      return
    }
    endings(forecast, document, &page)
    let calendar = CaseCalendar(document.dossier.crisis)
    if let when = FallWords.sentence(days: forecast.fallDays, calendar) {
      page.paragraph(when, indent: 2)
    }
    questions(forecast, document, &page)
    page.paragraph(
      "\(Amount.count(forecast.runs, "weighed run")) continued freely, each counted by its share "
        + "of the posterior; range: 90% of what their number, their descent and the islands leave "
        + "open, not that the model is wrong. Numbers that add up or peak start from what was "
        + "reported of them.", indent: 2, hanging: 2)
    if let trust = trust(forecast) { page.paragraph(trust, indent: 2, hanging: 2) }
  }

  private static func endings(
    _ forecast: PosteriorForecast, _ document: ExplainDocument, _ page: inout TextPage
  ) {
    let claimants = document.dossier.crisis.country.claimants
    let ruler = claimants.first { $0.kind == .ruler }?.name ?? "the ruler"
    page.table(
      TextTable(
        [
          .init(title: "how it ends for \(ruler)", width: 34),
          .init(title: "chance", width: 8, isRight: true), .init(title: "range", width: 10),
          .init(title: "", width: 20),
        ],
        forecast.outcomes.map { share in
          [
            Headline.short(share.label, ruler: ruler), Percent(share.probability).description,
            Percent.range(share.low, share.high),
            ProbabilityBar.text(share.probability, high: share.high),
          ]
        }))
  }

  private static func questions(
    _ forecast: PosteriorForecast, _ document: ExplainDocument, _ page: inout TextPage
  ) {
    for share in forecast.questions {
      page.paragraph("\(share.id): \(share.label)", indent: 2, hanging: 2)
      page.paragraph(
        stated(share) + given(share.id, forecast) + settles(share.id, document), indent: 6,
        hanging: 2)
    }
    for estimate in forecast.estimates {
      page.paragraph("\(estimate.id): \(estimate.label)", indent: 2, hanging: 2)
      page.paragraph(
        "median \(RunRange.full(estimate.quantiles, unit: ""))" + given(estimate.id, forecast)
          + settles(estimate.id, document), indent: 6, hanging: 2)
    }
    for question in document.dossier.crisis.questions {
      guard let condition = forecast.conditions[question.id], !condition.isTold else { continue }
      page.paragraph("\(question.id): \(question.ask)", indent: 2, hanging: 2)
      page.paragraph(
        condition.untold + settles(question.id, document), indent: 6, hanging: 2)
    }
  }

  /// `likely, 62% (range 54 to 69%); the runs alone: 71%`.
  static func stated(_ share: PosteriorForecast.Share) -> String {
    let said = stated(share.probability, share.low, share.high)
    let alone = Percent(share.runsAlone).description
    let stood =
      share.settled.yes > 0.99
      ? "; it was so on the day" : share.settled.no > 0.99 ? "; it was settled on the day" : ""
    return alone == Percent(share.probability).description
      ? said + stood : "\(said); the runs alone: \(alone)" + stood
  }

  /// Why a question's chance is not the share of the runs, where that is so.
  static func trust(_ forecast: PosteriorForecast) -> String? {
    guard forecast.questions.contains(where: { $0.runsAlone != $0.probability }) else { return nil }
    return
      "Chances of questions are drawn from what the runs alone say toward a base rate, or even "
      + "odds where none is known, by how such forecasts about past crises came out (`trust` in the "
      + "grade table). Endings, whether the ruler is in office, how he leaves and whether he is held "
      + "captive are what the runs say."
  }

  /// `; given move.appeal, as in 312 of 880 runs`; empty where nothing is.
  static func given(_ id: String, _ forecast: PosteriorForecast) -> String {
    forecast.conditions[id].map { "; \($0.stated)" } ?? ""
  }

  /// `; settles 2022-01-31`.
  private static func settles(_ id: String, _ document: ExplainDocument) -> String {
    let crisis = document.dossier.crisis
    let day = crisis.questions.first { $0.id == id }?.settles ?? CaseCalendar(crisis).end
    return "; settles \(day)"
  }
}
