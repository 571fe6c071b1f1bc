import Polity

/// At most one region holds the seat of power, at most one is the symbolic city.
struct OneSeat: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let seats = draft.sheet.regions.filter(\.isSeat).map(\.id)
    let symbols = draft.sheet.regions.filter(\.isSymbolic).map(\.id)
    return [(seats, "seat", "seat of power"), (symbols, "symbolic", "symbolic city")]
      .compactMap { ids, key, words in
        guard let first = ids.first, let second = ids.dropFirst().first else { return nil }
        return draft.fault(
          "regions.\(second).\(key)", "makes a second \(words)", "'\(first)' is it already")
      }
  }
}
