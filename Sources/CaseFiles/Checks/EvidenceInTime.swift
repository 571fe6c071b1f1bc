import Inference
import Polity
import Simulation

/// An item does not look past the day on which it became known; where it does, the weighing counts it as
/// known on the last day that it reads.
///
/// What was seen stays seen: that something came to a number by a later day (`deaths(to=...) >= 1`)
/// was true already when it was reported, and may be said.
struct EvidenceInTime: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.shown.compactMap { shown in
      guard let last = shown.lastDay(start: draft.sheet.start) else { return nil }
      return shown.terms.lazy.compactMap { finding($0, shown, last) }.first
    }
  }

  private func finding(
    _ term: ObservableExpression.Term, _ shown: ShownItem, _ last: CalendarDay
  ) -> Finding? {
    for argument in term.arguments {
      guard let key = argument.key?.text, let day = CalendarDay(argument.value.text), day > last
      else { continue }
      if key == "to", staysTrue(term, of: shown.item), !begins(term, after: last) { continue }
      return shown.finding(
        "reads the day \(day), but the item was known on \(last) already", at: argument.value,
        "it counts from that day on; 'known' states the day on which it became public",
        severity: .warning)
    }
    return nil
  }

  private func begins(_ term: ObservableExpression.Term, after last: CalendarDay) -> Bool {
    term.arguments.contains { argument in
      argument.key?.text == "from" && (CalendarDay(argument.value.text) ?? last) > last
    }
  }

  /// Can days to come not undo it.
  private func staysTrue(_ term: ObservableExpression.Term, of item: Evidence) -> Bool {
    guard item.kind != .measurement, [nil, ">", ">="].contains(term.comparison) else {
      return false
    }
    if term.name.text.hasPrefix("move.") { return true }
    let fold = everyObservable.first { $0.id == term.name.text }?.fold
    return fold == .sum || fold == .peak
  }
}
