import Polity
import Simulation

/// What-ifs name moves, hours and parameters that exist, and change something.
struct WhatIfsFit: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.sheet.whatIfs.flatMap { sheet -> [Finding] in
      let path = "what_if.\(sheet.whatIf.id)"
      if sheet.whatIf.isEmpty, sheet.moments.isEmpty, !draft.book.isFaulted(below: path) {
        return [draft.fault(path, "changes nothing", "its keys: force, forbid, set, facts")]
      }
      return moves(sheet, path, draft) + settings(sheet, path, draft)
    }
  }

  private func moves(_ sheet: WhatIfSheet, _ path: String, _ draft: Draft) -> [Finding] {
    let known = draft.reader.knownMoves
    func unknown(_ move: String, _ path: String) -> [Finding] {
      guard !known.isEmpty, !known.contains(move) else { return [] }
      let hint = NearestWord.hint(move, in: known, called: "moves")
      return [
        draft.fault(
          path, "names '\(move)', which is no move of the model",
          hint.isEmpty ? "'interregnum observables' lists them" : hint)
      ]
    }
    let forced = sheet.moments.flatMap { entry -> [Finding] in
      let place = "\(path).force.\(entry.move)"
      var found = unknown(entry.move, place)
      if let days = draft.days, let day = entry.moment.date(start: days.lowerBound),
        !days.contains(day)
      {
        found.append(draft.fault(place, "is \(day), outside the case", draft.run(of: days)))
      }
      if sheet.whatIf.forbidden.contains(entry.move) {
        found.append(draft.fault(place, "is forbidden as well"))
      }
      return found
    }
    return forced + sheet.whatIf.forbidden.flatMap { unknown($0, "\(path).forbid") }
  }

  private func settings(_ sheet: WhatIfSheet, _ path: String, _ draft: Draft) -> [Finding] {
    let cards = draft.reader.knownParameters
    guard !cards.isEmpty else { return [] }
    return sheet.whatIf.settings.sorted { $0.key < $1.key }.compactMap { id, value in
      let place = "\(path).set.\(id)"
      guard let card = cards.first(where: { $0.id == id }) else {
        let hint = NearestWord.hint(id, in: cards.map(\.id), called: "parameters")
        return draft.fault(
          place, "is no parameter of the model",
          hint.isEmpty ? "'interregnum parameters' lists them" : hint)
      }
      guard !card.range.contains(value) else { return nil }
      let (low, high) = (card.range.lowerBound, card.range.upperBound)
      return draft.fault(
        place, "must lie between \(NumberSpelling.plain(low)) and \(NumberSpelling.plain(high))")
    }
  }
}

extension Notebook {
  /// Was a fault reported at a key or below it.
  func isFaulted(below path: String) -> Bool {
    faulted.contains { $0 == path || $0.hasPrefix(path + ".") }
  }
}
