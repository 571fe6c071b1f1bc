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
}
