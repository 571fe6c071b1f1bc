public import Inference
import Polity
import Simulation

/// The answer of `forecast --json`: one document, described by `docs/forecast.schema.json`.
///
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum ForecastJSON {
  /// Name and version of the format.
  public static let format = "interregnum-forecast/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: ForecastDocument) -> String {
    let outlook = document.outlook
    var text = ""
    JSONValue.object(
      head(document.head, format) + [
        ("asOf", .string(outlook.asOf.description)), ("known", .count(outlook.known)),
        ("scored", .count(outlook.scored)), ("runs", .count(outlook.forecast.runs)),
        (
          "questions",
          .list(document.forecasts.map { forecast($0, document.head.dossier, outlook) })
        ),
        (
          "untold",
          .list(
            document.untold.map { question, condition in
              .object([
                ("id", .string(question.id)), ("ask", .string(question.ask)),
                ("given", condition.json),
              ])
            })
        ),
        ("past", .list(document.past.map { .string($0) })),
        ("outcomes", .list(outlook.forecast.outcomes.map(ending))),
        (
          "fallDates",
          FallWords.json(
            days: outlook.forecast.fallDays, CaseCalendar(document.head.dossier.crisis))
        ),
        ("explanations", .list(outlook.explanations.map(standing))),
        ("diagnostics", .list(outlook.diagnostics.map(JSONValue.check))),
        ("arguments", .list(document.head.arguments.map { .string($0) })),
      ]
    ).write(to: &text)
    return text + "\n"
  }

  static func head(_ head: ForecastHead, _ format: String) -> [(String, JSONValue)] {
    [
      ("format", .string(format)), ("version", .string(head.version)),
      ("case", .case(head.dossier.crisis, sha256: head.caseSHA256)),
      ("seed", .integer(String(head.seed))),
    ]
  }

  /// A forecast: with a probability, or with quantiles.
  static func forecast(
    _ forecast: LedgerForecast, _ dossier: Dossier, _ outlook: Outlook?
  ) -> JSONValue {
    let condition = outlook?.forecast.conditions[forecast.question]
    let given = condition.map { [("given", $0.json)] } ?? []
    let known: [(String, JSONValue)] = [
      ("id", .string(forecast.question)),
      ("ask", .string(ForecastText.ask(forecast, dossier))),
      ("made", .string(forecast.made.description)),
      ("settles", .string(forecast.settles.description)), ("word", .string(forecast.word)),
    ]
    let share = outlook?.forecast.questions.first { $0.id == forecast.question }
    let ends: [(String, JSONValue)] =
      [("low", .number(forecast.low)), ("high", .number(forecast.high))]
      + (share.map { [("runsAlone", .probability($0.runsAlone))] } ?? []) + given
    switch forecast.answer {
    case .probability(let p):
      return .object(known + [("probability", .probability(p)), ("median", .null)] + ends)
    case .quantiles(let quantiles):
      let middle = quantiles.points.first { $0.level == 0.5 }?.value ?? .nan
      return .object(known + [("probability", .null), ("median", .number(middle))] + ends)
    }
  }

  private static func ending(_ share: PosteriorForecast.Share) -> JSONValue {
    .object([
      ("id", .string(share.id)), ("label", .string(share.label)),
      ("word", .string(ProbabilityWord(Percent(share.probability)).rawValue)),
      ("probability", .probability(share.probability)), ("low", .probability(share.low)),
      ("high", .probability(share.high)),
    ])
  }

  static func standing(_ entry: Outlook.Standing) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("prior", .probability(entry.prior)),
      ("posterior", .probability(entry.posterior)), ("low", .probability(entry.low)),
      ("high", .probability(entry.high)),
    ])
  }
}
