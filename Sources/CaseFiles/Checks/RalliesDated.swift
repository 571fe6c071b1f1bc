import Polity

/// Rallies are held within the case, and called before they are held.
struct RalliesDated: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard let days = draft.days else { return [] }
    return draft.sheet.rallies.compactMap { stated in
      guard let day = stated.moment?.date(start: days.lowerBound) else { return nil }
      let path = "rallies.\(stated.rally.id)"
      guard days.contains(day) else {
        return draft.fault("\(path).when", "is \(day), outside the case", draft.run(of: days))
      }
      guard let announced = stated.rally.announced, announced > day else { return nil }
      return draft.fault(
        "\(path).announced", "is \(announced), after the rally", "it was held on \(day)")
    }
  }
}
