import Polity

/// Exactly one claimant rules.
struct OneRuler: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard draft.book.has("claimants") else { return [] }
    let rulers = draft.sheet.claimants.filter { $0.kind == .ruler }
    if let second = rulers.dropFirst().first, let first = rulers.first {
      return [
        draft.fault(
          "claimants.\(second.id).kind", "is a second ruler", "'\(first.id)' is the ruler already")
      ]
    }
    // A kind that could not be read may have been the ruler's.
    let areRead = draft.sheet.claimants.allSatisfy { draft.book.has("claimants.\($0.id).kind") }
    guard rulers.isEmpty, areRead else { return [] }
    return [draft.fault("claimants", "has no ruler", "give one of them 'kind: ruler'")]
  }
}
