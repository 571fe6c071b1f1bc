import Inference
import Polity
import Simulation

/// An item does not look past the day on which it became known; where it does, the weighing counts it as
/// known on the last day that it reads.
struct EvidenceInTime: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.shown.compactMap { shown in
      guard let last = shown.lastDay(start: draft.sheet.start) else { return nil }
      return shown.terms.lazy.flatMap(shown.item.awaited).compactMap { argument in
        finding(argument.value, shown, last)
      }.first
    }
  }

  private func finding(
    _ word: ObservableExpression.Word, _ shown: ShownItem, _ last: CalendarDay
  ) -> Finding? {
    guard let day = CalendarDay(word.text), day > last else { return nil }
    return shown.finding(
      "reads the day \(day), but the item was known on \(last) already", at: word,
      "it counts from that day on; 'known' states the day on which it became public",
      severity: .warning)
  }
}
