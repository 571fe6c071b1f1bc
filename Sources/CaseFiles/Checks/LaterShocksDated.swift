import Polity

/// Later shocks come after a shock, within the case.
struct LaterShocksDated: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard !draft.sheet.laterShocks.isEmpty else { return [] }
    guard let first = draft.sheet.shock else {
      return [draft.fault("later_shocks", "needs 'shock', the first of them")]
    }
    guard let days = draft.days else { return [] }
    let struck = Assembly.hour(first.moment, days.lowerBound)
    return draft.sheet.laterShocks.compactMap { later in
      guard let moment = later.moment, let day = moment.date(start: days.lowerBound) else {
        return nil
      }
      let path = "later_shocks.\(later.shock.id).when"
      guard days.contains(day) else {
        return draft.fault(path, "is \(day), outside the case", draft.run(of: days))
      }
      guard Assembly.hour(moment, days.lowerBound) < struck else { return nil }
      return draft.fault(path, "is \(day), before the shock", "'shock' is the first of all")
    }
  }
}
