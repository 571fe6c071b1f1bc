public import Inference
import Polity
import Simulation

extension AnswerParts {
  /// Questions, endings and explanations.
  public static func of(_ document: ForecastDocument) -> AnswerParts {
    let outlook = document.outlook
    return AnswerParts(tables: [
      AnswerTable(
        "questions", SaidOf.all(document.forecasts, document.head.dossier, outlook),
        SaidOf.columns),
      AnswerTable(
        "untold", document.untold,
        [
          .words("id", \.question.id), .words("ask", \.question.ask),
          .words("given", \.condition.expression), .count("given_runs", \.condition.runs),
          .count("given_of", \.condition.total),
        ]),
      AnswerTable(
        "outcomes", outlook.forecast.outcomes,
        [
          .words("id", \.id), .words("label", \.label), .chance("probability", \.probability),
          .chance("low", \.low), .chance("high", \.high),
        ]),
      AnswerTable("explanations", outlook.explanations, Outlook.columns),
      .checks(outlook.diagnostics),
    ])
  }

  /// The days, and of each day the explanations, the questions and the checks.
  public static func of(_ document: ReplayDocument) -> AnswerParts {
    let dossier = document.head.dossier
    let day: [AnswerColumn<ReplayDocument.Day>] = [.words("as_of", \.asOf.description)]
    let settled = dossier.crisis.questions.compactMap { question in
      document.settlements["\(dossier.crisis.id).\(question.id)"]
    }
    return AnswerParts(tables: [
      AnswerTable(
        "days", document.days,
        day + [
          .count("known", \.outlook?.known), .number("brier") { document.scores($0).brier },
          .number("logarithmic_nats") { document.scores($0).logarithmic },
        ]),
      AnswerTable(
        "explanations", document.days, day, of: { $0.outlook?.explanations ?? [] },
        Outlook.columns),
      AnswerTable(
        "questions", document.days, day, of: { SaidOf.all($0.forecasts, dossier, $0.outlook) },
        SaidOf.columns),
      AnswerTable(
        "settled", settled, [.words("id", \.question), .number("answer", \.answer)]),
      AnswerTable(
        "diagnostics", document.days, day, of: { $0.outlook?.diagnostics ?? [] },
        AnswerTable.checkColumns),
    ])
  }
}

/// A forecast with what is asked, and the condition under which.
private struct SaidOf {
  let forecast: LedgerForecast
  let ask: String
  let given: Condition?
  let runsAlone: Double?

  static func all(
    _ forecasts: [LedgerForecast], _ dossier: Dossier, _ outlook: Outlook?
  ) -> [SaidOf] {
    let alone = Dictionary(
      (outlook?.forecast.questions ?? []).map { ($0.id, $0.runsAlone) },
      uniquingKeysWith: { a, _ in a })
    return forecasts.map {
      SaidOf(
        forecast: $0, ask: ForecastText.ask($0, dossier),
        given: outlook?.forecast.conditions[$0.question],
        runsAlone: alone[$0.question])
    }
  }

  static var columns: [AnswerColumn<SaidOf>] {
    [
      .words("id", \.forecast.question), .words("ask", \.ask),
      .words("made", \.forecast.made.description),
      .words("settles", \.forecast.settles.description), .words("word", \.forecast.word),
      .chance("probability", \.forecast.answer.probability), .chance("runs_alone", \.runsAlone),
      .number("median", \.forecast.answer.median), .number("low", \.forecast.low),
      .number("high", \.forecast.high), .words("given") { $0.given?.expression ?? "" },
      .count("given_runs", \.given?.runs), .count("given_of", \.given?.total),
    ]
  }
}

extension Outlook {
  fileprivate static var columns: [AnswerColumn<Standing>] {
    [
      .words("id", \.id), .chance("prior", \.prior), .chance("posterior", \.posterior),
      .chance("low", \.low), .chance("high", \.high),
    ]
  }
}

extension ForecastAnswer {
  /// The probability of yes; nil where a number is forecast.
  var probability: Double? {
    if case .probability(let chance) = self { chance } else { nil }
  }

  /// The middle of a number; nil where a probability is forecast.
  var median: Double? {
    guard case .quantiles(let quantiles) = self else { return nil }
    return quantiles.points.first { $0.level == 0.5 }?.value
  }
}
