import Inference
import Polity
import Simulation

/// A move is dated to one day, or by items of different grades: the weighing imposes one of them.
struct MovesDatedOnce: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    var earlier: [String: (id: String, day: CalendarDay)] = [:]
    return draft.shown.compactMap { shown in
      guard shown.item.kind == .move, let term = shown.terms.first, term.comparison == nil,
        shown.terms.count == 1, let day = shown.sheet.moment?.date(start: draft.sheet.start)
      else { return nil }
      let key = "\(term.name.text) \(shown.item.grade)"
      guard let first = earlier[key] else {
        earlier[key] = (shown.item.id, day)
        return nil
      }
      guard first.day != day else { return nil }
      return shown.finding(
        "is dated to \(day), but '\(first.id)' dates it to \(first.day) with the same grade",
        at: term.name, "one day is imposed on a run: grade one of them lower, or drop it",
        severity: .warning)
    }
  }
}
