public import Polity
public import Simulation

/// Which yes-or-no questions of a case a run has answered with yes by a day, past undoing.
///
/// That something came to a number by a later day (`deaths(to=...) >= 100`) or that a move was made can be
/// settled early; that a ruler is in office on a later day can not.
public struct SettledAnswers: Sendable {
  private let gauges: [String: GaugedExpression]

  /// Answers as they stand at the end of a day; questions that days to come can undo are left out.
  public init(_ ensemble: Ensemble, on day: CalendarDay) {
    let crisis = ensemble.setting.crisis
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let last = day.days(since: crisis.start)
    var gauges: [String: GaugedExpression] = [:]
    for question in crisis.questions {
      guard last >= 0, let text = question.yesIf, let expression = try? ObservableExpression(text),
        expression.terms.allSatisfy(\.staysTrue),
        let sofar = Self.upTo(day, text, expression)
      else { continue }
      let period = question.period(in: crisis)
      gauges[question.id] = reading.gauged(sofar, within: 0...min(last, period.upperBound))
    }
    self.gauges = gauges
  }

  /// Whether a question's answer is yes, whatever comes.
  public func isYes(_ question: String, in run: Trajectory) -> Bool {
    gauges[question]?.holds(in: run) ?? false
  }

  /// The expression with no term reading past the day; nil where one begins later.
  private static func upTo(
    _ day: CalendarDay, _ text: String, _ expression: ObservableExpression
  ) -> ObservableExpression? {
    var scalars = Array(text.unicodeScalars)
    for argument in expression.terms.flatMap(\.arguments).reversed() {
      guard let key = argument.key?.text, let date = CalendarDay(argument.value.text), date > day
      else { continue }
      guard key == "to" else { return nil }
      let start = argument.value.offset
      let end = start + argument.value.text.unicodeScalars.count
      guard scalars.indices.contains(start), end <= scalars.count else { return nil }
      scalars.replaceSubrange(start..<end, with: Array(day.description.unicodeScalars))
    }
    var shortened = String.UnicodeScalarView()
    shortened.append(contentsOf: scalars)
    return try? ObservableExpression(String(shortened))
  }
}
