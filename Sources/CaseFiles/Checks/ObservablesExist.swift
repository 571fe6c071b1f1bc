import Polity
import Simulation

/// `shows:`, `yes_if:` and `estimate:` name observables, parts of the case and days of the case.
struct ObservablesExist: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let words = Vocabulary(draft)
    return draft.book.sayings.flatMap { saying -> [Finding] in
      do throws(ObservableExpression.Malformed) {
        let expression = try ObservableExpression(saying.text)
        return expression.terms.flatMap { Self.findings($0, saying, words) }
      } catch {
        return [Self.finding(saying, error.word, error.message, "")]
      }
    }
  }

  /// Words an expression may use.
  private struct Vocabulary {
    let observables: [String]
    let ids: [String]
    let days: ClosedRange<CalendarDay>?

    init(_ draft: Draft) {
      observables = draft.reader.knownObservables
      let parts: [Referent] = [.region, .organ, .claimant, .office, .patron, .faction, .group]
      ids = parts.flatMap { draft.book.declared[$0] ?? [] }
      days = draft.days
    }

    func knows(_ name: String) -> Bool {
      if observables.isEmpty || observables.contains(name) { return true }
      // The hour of a move: `move.purge.hour`.
      return name.hasPrefix("move.") && name.hasSuffix(".hour")
        && observables.contains(String(name.dropLast(5)))
    }
  }

  private static func findings(
    _ term: ObservableExpression.Term, _ saying: Notebook.Saying, _ words: Vocabulary
  ) -> [Finding] {
    var findings: [Finding] = []
    if !words.knows(term.name.text) {
      let hint = NearestWord.hint(term.name.text, in: words.observables, called: "observables")
      let message = "names the observable '\(term.name.text)', which does not exist"
      findings.append(
        finding(
          saying, term.name, message, hint.isEmpty ? "'interregnum observables' lists them" : hint))
    }
    findings += term.arguments.compactMap { wrong($0, saying, words) }
    if let value = term.value, !isValue(value.text), !words.ids.contains(value.text) {
      let hint = NearestWord.hint(value.text, in: words.ids, called: "ids")
      let message = "compares with '\(value.text)', which is no number and no id of the case"
      findings.append(finding(saying, value, message, hint))
    }
    return findings
  }

  private static func wrong(
    _ argument: ObservableExpression.Argument, _ saying: Notebook.Saying, _ words: Vocabulary
  ) -> Finding? {
    let (value, text) = (argument.value, argument.value.text)
    guard let key = argument.key else {
      guard !words.ids.contains(text) else { return nil }
      let hint = NearestWord.hint(text, in: words.ids, called: "ids")
      return finding(saying, value, "has the argument '\(text)', which is no id of the case", hint)
    }
    guard ["from", "to", "on"].contains(key.text) else {
      let hint = NearestWord.hint(key.text, in: ["from", "to", "on"], called: "arguments")
      return finding(saying, key, "has the argument '\(key.text)', which does not exist", hint)
    }
    guard let day = CalendarDay(text) else {
      let message = "takes a date like 2022-01-05 for '\(key.text)', not '\(text)'"
      return finding(saying, value, message, "")
    }
    guard let days = words.days, !days.contains(day) else { return nil }
    let range = "the case runs from \(days.lowerBound) to \(days.upperBound)"
    return finding(saying, value, "has the day \(day), which is outside the case", range)
  }

  private static func isValue(_ text: String) -> Bool {
    if ["yes", "no", "true", "false", "none"].contains(text) { return true }
    var rule = NumberRule.quantity
    rule.takesWords = true
    if case .success = NumberSpelling(rule: rule).exact(text) { return true }
    return false
  }

  private static func finding(
    _ saying: Notebook.Saying, _ word: ObservableExpression.Word, _ message: String, _ hint: String
  ) -> Finding {
    Finding(
      message: "\(saying.path) \(message)",
      place: saying.place.part(word.offset, word.text.unicodeScalars.count), suggestion: hint)
  }
}
