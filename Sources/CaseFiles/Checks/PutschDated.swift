import Polity

/// A putsch strikes within the case.
struct PutschDated: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard let days = draft.days,
      let day = draft.sheet.putsch?.moment?.date(start: days.lowerBound), !days.contains(day)
    else { return [] }
    return [draft.fault("putsch.when", "is \(day), outside the case", draft.run(of: days))]
  }
}
