import Inference
import Simulation

/// What an item shows is of its kind: a measurement reads one quantity, a move names one move.
struct KindsFit: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.shown.compactMap { shown in
      switch shown.item.kind {
      case .measurement: measurement(shown)
      case .move: move(shown)
      case .sighting: nil
      }
    }
  }

  private func measurement(_ shown: ShownItem) -> Finding? {
    if let second = shown.terms.dropFirst().first {
      return shown.finding(
        "names a second quantity, but the item is a measurement", at: second.name,
        "measure one quantity, or write 'kind: sighting'; the first counts", severity: .warning)
    }
    guard let term = shown.terms.first, let comparison = term.comparison, let value = term.value
    else { return nil }
    return shown.finding(
      "compares with '\(comparison) \(value.text)', but the item is a measurement", at: value,
      "keep '\(term.name.text)' alone and its 'value', or write 'kind: sighting'; the value counts",
      severity: .warning)
  }

  /// Events beside the decisions, such as `move.patron-lands`, are looked for like moves.
  private func move(_ shown: ShownItem) -> Finding? {
    if let second = shown.terms.dropFirst().first {
      return shown.finding(
        "names something beside the move, but the item is a move", at: second.name,
        "give it an item of its own", severity: .warning)
    }
    guard let name = shown.terms.first?.name, !name.text.hasPrefix("move.") else { return nil }
    return shown.finding(
      "is no move, but the item is one", at: name,
      "a move is shown as in 'move.purge'; else write 'kind: sighting'", severity: .warning)
  }
}
