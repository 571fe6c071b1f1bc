import Inference
import Polity
import Simulation

extension RunJSON {
  /// An ending.
  static func outcome(_ share: OutcomeShare) -> JSONValue {
    .object(
      [
        ("id", .string(share.outcome.rawValue)), ("label", .string(share.label)),
        ("count", .count(share.count)),
      ] + chance(share.chance))
  }

  /// A question with its probability, or its median and 90% band.
  static func answer(_ answer: Answer, _ crisis: Crisis) -> JSONValue {
    let question = answer.question
    let settles = question.settles ?? CaseCalendar(crisis).end
    let given = answer.condition.map { [("given", $0.json)] } ?? []
    let head: [(String, JSONValue)] =
      [
        ("id", .string(question.id)), ("ask", .string(question.ask)),
        ("settles", .string(settles.description)),
      ] + given
    if let said = answer.chance { return .object(head + chance(said)) }
    let band = answer.estimate ?? Quantiles(of: [])
    return .object(
      head + [
        ("median", .number(band.q50)), ("low", .number(band.q05)), ("high", .number(band.q95)),
      ])
  }

  /// A move or event with the hours at which it first happened, counted from the first midnight.
  static func event(_ share: EventShare, _ crisis: Crisis) -> JSONValue {
    .object(
      [("id", .string(share.event)), ("count", .count(share.count))] + chance(share.chance)
        + [("hours", .object(band(share.hours)))])
  }

  /// What each ending and each explanation cost.
  static func stakes(_ summary: Summary) -> [JSONValue] {
    func stake(
      _ by: String, _ id: String, _ count: Int, _ observable: String, _ unit: String,
      _ size: Quantiles
    ) -> JSONValue {
      .object([
        ("by", .string(by)), ("id", .string(id)), ("count", .count(count)),
        ("observable", .string(observable)), ("unit", .string(unit)),
        ("median", .number(size.q50)), ("low", .number(size.q05)), ("high", .number(size.q95)),
      ])
    }
    return summary.stakes.map {
      stake("ending", $0.outcome.rawValue, $0.count, $0.observable, $0.unit, $0.size)
    }
      + summary.explanationStakes.map {
        stake("explanation", $0.id, $0.count, $0.observable, $0.unit, $0.size)
      }
  }
}
