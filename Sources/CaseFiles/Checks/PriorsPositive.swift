import Polity

/// Some explanation has a prior above 0.
struct PriorsPositive: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard draft.book.has("explanations") else { return [] }
    let explanations = draft.sheet.explanations
    if explanations.isEmpty {
      if draft.book.faulted.contains("explanations") { return [] }
      return [draft.fault("explanations", "is empty", "leave the key out to weigh every template")]
    }
    let areRead = explanations.allSatisfy { $0.weight > 0 || isZero($0, draft) }
    guard areRead, !explanations.contains(where: { $0.weight > 0 }) else { return [] }
    return [draft.fault("explanations", "has no prior above 0")]
  }

  /// Is the prior 0 because the file says so.
  private func isZero(_ explanation: ExplanationPrior, _ draft: Draft) -> Bool {
    let path = "explanations.\(explanation.id)"
    return !draft.book.faulted.contains(path) && !draft.book.faulted.contains(path + ".prior")
  }
}
