public import Inference
import Polity
import Simulation

/// The answer of `replay --json`: one document, described by `docs/replay.schema.json`.
public enum ReplayJSON {
  /// Name and version of the format.
  public static let format = "interregnum-replay/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: ReplayDocument) -> String {
    let crisis = document.head.dossier.crisis
    var text = ""
    JSONValue.object(
      ForecastJSON.head(document.head, format) + [
        (
          "settled",
          .list(
            crisis.questions.compactMap { question in
              document.settlements["\(crisis.id).\(question.id)"].map {
                .object([("id", .string(question.id)), ("answer", .number($0.answer))])
              }
            })
        ),
        ("days", .list(document.days.map { day($0, document) })),
      ]
    ).write(to: &text)
    return text + "\n"
  }

  private static func day(_ day: ReplayDocument.Day, _ document: ReplayDocument) -> JSONValue {
    let scores = document.scores(day)
    return .object([
      ("asOf", .string(day.asOf.description)),
      ("known", day.outlook.map { .count($0.known) } ?? .null),
      (
        "explanations", .list((day.outlook?.explanations ?? []).map(ForecastJSON.standing))
      ),
      (
        "questions",
        .list(
          day.forecasts.map { ForecastJSON.forecast($0, document.head.dossier, day.outlook) })
      ),
      ("brier", .number(scores.brier ?? .nan)),
      ("logarithmic", .number(scores.logarithmic ?? .nan)),
      ("diagnostics", .list((day.outlook?.diagnostics ?? []).map(JSONValue.check))),
    ])
  }
}
