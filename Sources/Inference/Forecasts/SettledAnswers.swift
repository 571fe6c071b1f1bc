public import Polity
public import Simulation

/// Which yes-or-no questions of a case a run has answered by a day, past undoing.
///
/// That something came to a number by a later day (`deaths(to=...) >= 100`), that a move was made or that the
/// ruler fell can be settled early; that he is in office on a later day can be so only with no.
public struct SettledAnswers: Sendable {
  /// What settles a question.
  private enum Rule: Sendable {
    /// An expression that then holds, or does not, for good.
    case expression(GaugedExpression, isYes: Bool)
    /// The ruler's fall, and the answer that it gives.
    case fall(isYes: Bool)
    /// Who holds an office, which stands once the ruler has fallen.
    case office(GaugedExpression)
    /// An expression that no day to come can change any more.
    case over(GaugedExpression)
    /// One that no run can make hold.
    case impossible
  }
  private let rules: [String: Rule]
  /// The last hour known.
  private let end: Int

  /// Answers as they stand at the end of a day; questions that days to come can undo are left out.
  public init(_ ensemble: Ensemble, on day: CalendarDay) {
    let crisis = ensemble.setting.crisis
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let last = day.days(since: crisis.start)
    end = last * 24 + 23
    let absent = ensemble.engine.absentEvents(in: crisis)
    var rules: [String: Rule] = [:]
    for question in crisis.questions {
      guard last >= 0, let text = question.yesIf, let expression = try? ObservableExpression(text)
      else { continue }
      let terms = expression.terms
      let period = question.period(in: crisis)
      let whole = reading.gauged(expression, within: period)
      if expression.impossibility(in: crisis, absent: absent) != nil {
        rules[question.id] = .impossible
      } else if whole.lastDay <= last {
        rules[question.id] = .over(whole)
      } else if terms.count == 1, let wantsRuler = terms.first?.wantsRuler {
        rules[question.id] = .fall(isYes: !wantsRuler)
      } else if terms.count == 1, terms.first?.name.text == "holder" {
        rules[question.id] = .office(whole)
      } else if let isYes = Self.answer(terms), let sofar = Self.upTo(day, text, expression) {
        rules[question.id] = .expression(
          reading.gauged(sofar, within: 0...min(last, period.upperBound)), isYes: isYes)
      }
    }
    self.rules = rules
  }

  /// The answer that terms can settle early: yes where all stay true, no where one alone stays false.
  private static func answer(_ terms: [ObservableExpression.Term]) -> Bool? {
    if terms.allSatisfy(\.staysTrue) { return true }
    return terms.count == 1 && terms.allSatisfy(\.staysFalse) ? false : nil
  }

  /// The answer that a question has in a run whatever comes; nil while it is open.
  public func answer(_ question: String, in run: Trajectory) -> Bool? {
    switch rules[question] {
    case nil: return nil
    case .expression(let gauge, let isYes): return gauge.holds(in: run) == isYes ? isYes : nil
    case .fall(let isYes): return (run.fallHour ?? .max) <= end ? isYes : nil
    case .office(let gauge): return (run.fallHour ?? .max) <= end ? gauge.holds(in: run) : nil
    case .over(let gauge): return gauge.holds(in: run)
    case .impossible: return false
    }
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
