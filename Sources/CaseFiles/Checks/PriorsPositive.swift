import Polity

/// Some explanation has a prior above 0, and shares sum to all.
struct PriorsPositive: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard draft.book.has("explanations") else { return [] }
    let explanations = draft.sheet.explanations
    if explanations.isEmpty {
      if draft.book.faulted.contains("explanations") { return [] }
      return [draft.fault("explanations", "is empty", "leave the key out to weigh every template")]
    }
    let areRead = explanations.allSatisfy { $0.weight > 0 || isZero($0, draft) }
    guard areRead else { return [] }
    let sum = explanations.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [draft.fault("explanations", "has no prior above 0")] }
    // Priors above 1 are odds: 3 to 2 to 1.
    guard explanations.allSatisfy({ $0.weight < 1 }), abs(sum - 1) > 0.02 else { return [] }
    let percent = Int((100 * sum).rounded())
    return [
      draft.warning(
        "explanations", "has priors that sum to \(percent)%", "they are scaled to sum to 100%")
    ]
  }

  /// Is the prior 0 because the file says so.
  private func isZero(_ explanation: ExplanationPrior, _ draft: Draft) -> Bool {
    let path = "explanations.\(explanation.id)"
    return !draft.book.faulted.contains(path) && !draft.book.faulted.contains(path + ".prior")
  }
}
