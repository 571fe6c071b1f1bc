import Polity

/// The people of a country are known, and as many as live in its regions.
struct PeopleKnown: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let book = draft.book
    let stated = draft.sheet.country.people
    guard book.has("regions") else {
      guard !book.faulted.contains("country"), !book.has("country.people") else { return [] }
      return [
        draft.fault(
          "country", "lacks the key 'people', which is needed where there are no regions")
      ]
    }
    let regions = draft.sheet.regions
    if regions.isEmpty {
      if book.faulted.contains("regions") { return [] }
      return [draft.fault("regions", "holds no region", "leave the key out to get one region")]
    }
    // A region without people has been reported when it was read.
    guard let stated, regions.allSatisfy({ $0.people > 0 }) else { return [] }
    let sum = regions.reduce(0) { $0 + $1.people }
    let total = NumberSpelling.short(sum.rounded())
    let gap = abs(sum - stated) / max(stated, 1)
    guard gap > 0.01 else { return [] }
    let message = "is \(NumberSpelling.short(stated)), but the regions sum to \(total)"
    return gap > 0.05
      ? [draft.fault("country.people", message, "leave it out, or state \(total)")]
      : [draft.warning("country.people", message, "the regions count")]
  }
}
