import Inference
import Polity
import Simulation

extension ExplainJSON {
  /// One item of evidence and what it did.
  static func item(_ entry: ExplainDocument.Weight, _ document: ExplainDocument) -> JSONValue {
    let item = entry.item
    let head: [(String, JSONValue)] = [
      ("grade", item.map { .string($0.grade.description) } ?? .null),
      ("day", item.map { .string($0.day.description) } ?? .null),
      ("source", item.map { .string($0.source) } ?? .null),
      ("what", .string(item?.what ?? "")),
    ]
    let tail: [(String, JSONValue)] = [
      ("tellsNothing", .flag(ExplainFindings(document).tellsNothing(entry))),
      ("produced", entry.produced.map { .probability($0) } ?? .null),
    ]
    return .object([("id", .string(entry.id))] + head + weight(entry, document).dropFirst() + tail)
  }

  /// What a set of items did to each explanation.
  static func weight(
    _ entry: ExplainDocument.Weight, _ document: ExplainDocument
  ) -> [(String, JSONValue)] {
    let relative = ExplainFindings(document).relative(entry)
    return [
      ("id", .string(entry.id)),
      ("decibans", each(entry.decibans, document) { .number($0) }),
      ("relative", each(relative, document) { .number($0) }),
      ("diagnosticity", .number(entry.diagnosticity)),
      ("without", each(entry.without, document) { .probability($0) }),
      ("effectiveSize", .number(entry.effectiveSize)),
    ]
  }

  /// The ranking under other assumptions.
  static func variant(
    _ entry: ExplainDocument.Variant, _ document: ExplainDocument
  ) -> JSONValue {
    .object([
      ("name", .string(entry.name)),
      ("posterior", each(entry.posterior, document) { .probability($0) }),
      ("effectiveSize", .number(entry.effectiveSize)),
    ])
  }

  private static func each(
    _ values: [Double], _ document: ExplainDocument, _ value: (Double) -> JSONValue
  ) -> JSONValue {
    .object(zip(document.explanations, values).map { ($0.id, value($1)) })
  }

  /// Endings and questions, continued past the day.
  static func forecast(
    _ forecast: PosteriorForecast, _ document: ExplainDocument
  ) -> JSONValue {
    .object([
      ("runs", .count(forecast.runs)),
      ("outcomes", .list(forecast.outcomes.map { .object(share($0, "label")) })),
      ("fallDates", FallWords.json(days: forecast.fallDays, CaseCalendar(document.dossier.crisis))),
      (
        "questions",
        .list(
          forecast.questions.map {
            .object(
              share($0, "ask")
                + [
                  ("runsAlone", .probability($0.runsAlone)), ("settles", settles($0.id, document)),
                ] + given($0.id, forecast))
          })
      ),
      (
        "estimates",
        .list(
          forecast.estimates.map { estimate in
            .object(
              [
                ("id", .string(estimate.id)), ("ask", .string(estimate.label)),
                ("median", .number(estimate.quantiles.q50)),
                ("low", .number(estimate.quantiles.q05)),
                ("high", .number(estimate.quantiles.q95)),
                ("settles", settles(estimate.id, document)),
              ] + given(estimate.id, forecast))
          })
      ),
      ("untold", .list(untold(forecast, document))),
      ("unreported", .list(forecast.unreported.map(unreported))),
    ])
  }

  /// A move that runs made and no item tells of.
  private static func unreported(_ move: PosteriorForecast.UnreportedMove) -> JSONValue {
    func falls(_ share: PosteriorForecast.Share?) -> JSONValue {
      guard let share else { return .null }
      return .object([
        ("probability", .probability(share.probability)), ("low", .probability(share.low)),
        ("high", .probability(share.high)),
      ])
    }
    return .object(
      share(move.made, "means") + [
        ("fallsWith", falls(move.fallsWith)), ("fallsWithout", falls(move.fallsWithout)),
      ])
  }

  private static func given(
    _ id: String, _ forecast: PosteriorForecast
  ) -> [(String, JSONValue)] {
    forecast.conditions[id].map { [("given", $0.json)] } ?? []
  }

  /// Questions whose condition holds in too few runs.
  private static func untold(
    _ forecast: PosteriorForecast, _ document: ExplainDocument
  ) -> [JSONValue] {
    document.dossier.crisis.questions.compactMap { question in
      guard let condition = forecast.conditions[question.id], !condition.isTold else { return nil }
      return .object([
        ("id", .string(question.id)), ("ask", .string(question.ask)), ("given", condition.json),
        ("settles", settles(question.id, document)),
      ])
    }
  }

  private static func share(
    _ share: PosteriorForecast.Share, _ text: String
  ) -> [(String, JSONValue)] {
    [
      ("id", .string(share.id)), (text, .string(share.label)),
      ("word", .string(ProbabilityWord(Percent(share.probability)).rawValue)),
      ("probability", .probability(share.probability)), ("low", .probability(share.low)),
      ("high", .probability(share.high)),
    ]
  }

  private static func settles(_ id: String, _ document: ExplainDocument) -> JSONValue {
    let crisis = document.dossier.crisis
    let day = crisis.questions.first { $0.id == id }?.settles ?? CaseCalendar(crisis).end
    return .string(day.description)
  }
}
