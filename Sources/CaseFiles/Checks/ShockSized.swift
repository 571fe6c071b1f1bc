import Polity

/// The size of a shock is stated one way: price and budget share, or deviations.
struct ShockSized: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let book = draft.book
    let hasRatio = book.has("shock.price_ratio")
    let hasShare = book.has("shock.budget_share")
    if book.has("shock.size"), hasRatio || hasShare {
      return [
        draft.fault(
          "shock.size", "stands beside a price",
          "keep 'size', or 'price_ratio' with 'budget_share'")
      ]
    }
    if hasRatio != hasShare {
      let (one, other) =
        hasRatio ? ("price_ratio", "budget_share") : ("budget_share", "price_ratio")
      return [draft.fault("shock.\(one)", "needs '\(other)' beside it")]
    }
    return []
  }
}
