package import Polity
package import Simulation

/// Whether an expression over observables speaks only of what a case and the model have.
package struct ExpressionCheck {
  /// One thing wrong with an expression.
  package struct Fault: Equatable {
    /// What is wrong, continuing the name of what was read.
    package var message: String
    /// Where in the expression.
    package var word: ObservableExpression.Word
    /// What to write instead; empty: nothing to suggest.
    package var suggestion: String
  }

  let observables: [String]
  let ids: [String]
  let days: ClosedRange<CalendarDay>?
  private let knowsHours: Bool

  /// The expressions that may be asked of a crisis, where observables have these names; with
  /// `knowsHours` the hour of a move (`move.purge.hour`) is one.
  package init(_ crisis: Crisis, observables: [String], knowsHours: Bool = true) {
    let country = crisis.country
    let people = country.claimants.map(\.id) + country.factions.map(\.id) + country.groups.map(\.id)
    let state = country.organs.map(\.id) + country.offices.map(\.id) + country.patrons.map(\.id)
    let last = crisis.start.adding(max(0, crisis.days - 1))
    self.init(
      observables: observables, ids: country.regions.map(\.id) + people + state,
      days: crisis.start...last, knowsHours: knowsHours)
  }

  init(
    observables: [String], ids: [String], days: ClosedRange<CalendarDay>?, knowsHours: Bool = true
  ) {
    self.knowsHours = knowsHours
    self.observables = observables
    self.ids = ids
    self.days = days
  }

  /// Every fault of an expression, in its order.
  package func faults(in text: String) -> [Fault] {
    do throws(ObservableExpression.Malformed) {
      return try ObservableExpression(text).terms.flatMap { faults(in: $0) }
    } catch {
      return [Fault(message: error.message, word: error.word, suggestion: "")]
    }
  }

  /// A number as expressions spell it: `100`, `40%`, `2k`, `yes`, `no`; nil for anything else.
  package static func number(_ text: String) -> Double? {
    if ["yes", "true"].contains(text) { return 1 }
    if ["no", "false"].contains(text) { return 0 }
    guard case .success(let number) = NumberSpelling(rule: rule).exact(text) else { return nil }
    return number
  }

  private static var rule: NumberRule {
    var rule = NumberRule.quantity
    rule.takesWords = true
    return rule
  }

  private func knows(_ name: String) -> Bool {
    if observables.isEmpty || observables.contains(name) { return true }
    return knowsHours && name.hasPrefix("move.") && name.hasSuffix(".hour")
      && observables.contains(String(name.dropLast(5)))
  }

  private func faults(in term: ObservableExpression.Term) -> [Fault] {
    var faults: [Fault] = []
    if !knows(term.name.text) {
      let hint = NearestWord.hint(term.name.text, in: observables, called: "observables")
      faults.append(
        Fault(
          message: "names the observable '\(term.name.text)', which does not exist",
          word: term.name,
          suggestion: hint.isEmpty ? "'interregnum observables' lists them" : hint))
    }
    faults += term.arguments.compactMap { wrong($0) }
    if let fault = backwards(term) { faults.append(fault) }
    if let value = term.value, Self.number(value.text) == nil, !ids.contains(value.text) {
      let message = "compares with '\(value.text)', which is no number and no id of the case"
      let hint = NearestWord.hint(value.text, in: ids, called: "ids")
      faults.append(Fault(message: message, word: value, suggestion: hint))
    }
    return faults
  }

  /// Days that end before they begin.
  private func backwards(_ term: ObservableExpression.Term) -> Fault? {
    func word(_ key: String) -> ObservableExpression.Word? {
      term.arguments.last { $0.key?.text == key }?.value
    }
    guard let from = word("from"), let to = word("to"), let first = CalendarDay(from.text),
      let last = CalendarDay(to.text), last < first
    else { return nil }
    return Fault(
      message: "ends on \(last), before it begins on \(first)", word: to,
      suggestion: "did you mean 'from=\(last), to=\(first)'?")
  }

  private func wrong(_ argument: ObservableExpression.Argument) -> Fault? {
    let (value, text) = (argument.value, argument.value.text)
    guard let key = argument.key else {
      guard !ids.contains(text) else { return nil }
      let hint = NearestWord.hint(text, in: ids, called: "ids")
      return Fault(
        message: "has the argument '\(text)', which is no id of the case", word: value,
        suggestion: hint)
    }
    guard ["from", "to", "on"].contains(key.text) else {
      let hint = NearestWord.hint(key.text, in: ["from", "to", "on"], called: "arguments")
      return Fault(
        message: "has the argument '\(key.text)', which does not exist", word: key,
        suggestion: hint)
    }
    guard let day = CalendarDay(text) else {
      let message = "takes a date like 2022-01-05 for '\(key.text)', not '\(text)'"
      return Fault(message: message, word: value, suggestion: "")
    }
    guard let days, !days.contains(day) else { return nil }
    let range = "the case runs from \(days.lowerBound) to \(days.upperBound)"
    return Fault(
      message: "has the day \(day), which is outside the case", word: value, suggestion: range)
  }
}
