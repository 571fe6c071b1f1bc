public import Inference
import Polity
import Simulation

/// `questions.json`: the questions of a case as forecasting platforms list them, each with the answer
/// of the runs.
public enum QuestionsJSON {
  /// The list as JSON, ending in a line feed; numbers that do not exist are `null`.
  public static func json(_ document: RunDocument) -> String {
    let summary = document.summary
    var text = ""
    JSONValue.object([
      ("format", .string("interregnum-questions/1")),
      ("questions", .list(summary.answers.map { question($0, summary) })),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func question(_ answer: Answer, _ summary: Summary) -> JSONValue {
    let (question, crisis) = (answer.question, summary.crisis)
    let day = question.settles ?? CaseCalendar(crisis).end
    let isBinary = question.yesIf != nil
    return .object([
      ("id", .string("\(crisis.id).\(question.id)")), ("title", .string(question.ask)),
      ("type", .string(isBinary ? "binary" : "numeric")),
      ("open_time", .string(crisis.start.description)),
      ("scheduled_resolve_time", .string(day.description)),
      ("resolution_criteria", .string(criteria(question))),
      ("probability_yes", isBinary ? .probability(answer.chance?.probability ?? .nan) : .null),
      ("quantiles", quantiles(answer.estimate)),
      (
        "base_rate",
        question.baseRate.map {
          .object([("happened", .count($0.happened)), ("cases", .count($0.cases))])
        } ?? .null
      ),
    ])
  }

  private static func criteria(_ question: Question) -> String {
    let value =
      question.yesIf.map { "Yes if `\($0)`" } ?? "The value of `\(question.estimate ?? "")`"
    let given = question.given.map { "; void unless `\($0)`" } ?? ""
    return value + given + ", in the words of interregnum's observables."
  }

  private static func quantiles(_ band: Quantiles?) -> JSONValue {
    guard let band else { return .null }
    return .object([
      ("0.05", .number(band.q05)), ("0.25", .number(band.q25)), ("0.5", .number(band.q50)),
      ("0.75", .number(band.q75)), ("0.95", .number(band.q95)),
    ])
  }
}
