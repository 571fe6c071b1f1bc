import Polity

/// Shares of a whole sum to 1, or to no more where a rest is meant.
struct SharesSum: CaseCheck {
  /// Slack for shares written with two digits.
  static let slack = 0.005

  func findings(_ draft: Draft) -> [Finding] {
    classes(draft) + bargain(draft) + leans(draft)
  }

  private func classes(_ draft: Draft) -> [Finding] {
    let shares = draft.sheet.country.classes.map(\.share)
    let sum = shares.reduce(0, +)
    guard draft.book.has("country.classes"), abs(sum - 1) > Self.slack else { return [] }
    if shares.isEmpty { return [draft.fault("country.classes", "holds no class")] }
    return [draft.fault("country.classes", "has shares that sum to \(spelled(sum)), not to 1")]
  }

  private func bargain(_ draft: Draft) -> [Finding] {
    let bargain = draft.sheet.country.bargain
    let weights = [
      ("prosperity", bargain.prosperity), ("stability", bargain.stability),
      ("pride", bargain.pride),
    ]
    let sum = weights.reduce(0) { $0 + $1.1 }
    guard abs(sum - 1) > Self.slack else { return [] }
    let assumed = weights.filter { !draft.book.has("country.bargain.\($0.0)") }
    let names = assumed.map { "\($0.0) \(NumberSpelling.plain($0.1))" }.joined(separator: ", ")
    return [
      draft.fault(
        "country.bargain",
        "has prosperity, stability and pride that sum to \(spelled(sum)), not to 1",
        assumed.isEmpty ? "" : "left out, hence assumed: \(names)")
    ]
  }

  private func leans(_ draft: Draft) -> [Finding] {
    let factions = draft.sheet.factions.map { ("factions.\($0.id).leans", $0.leans) }
    let organs = draft.sheet.organs.map { ("organs.\($0.id).leans", $0.leans) }
    return (factions + organs).compactMap { path, leans in
      // Summed in the order of the names, so that rounding is the same on every run.
      let sum = leans.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      guard sum > 1 + Self.slack else { return nil }
      return draft.fault(path, "sums to \(spelled(sum)), more than 1")
    }
  }

  private func spelled(_ sum: Double) -> String {
    NumberSpelling.plain((sum * 1000).rounded() / 1000)
  }
}
