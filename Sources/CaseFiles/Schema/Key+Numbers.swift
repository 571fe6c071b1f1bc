import Inference
import Polity

/// Keys that take numbers, dates and places.
extension Key {
  /// One number.
  static func number(
    _ name: String, _ rule: NumberRule, _ slot: Slot<Root, Double>, need: Need = .usual,
    _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .number(rule), need: need, says: says)
    return leaf(note, slot, show: { NumberSpelling.plain($0) }) { text, place, book in
      Self.value(NumberSpelling(rule: rule).exact(text), place, &book)
    }
  }

  /// A number or a range `a to b`.
  static func range(
    _ name: String, _ rule: NumberRule, _ slot: Slot<Root, Uncertain>, need: Need = .usual,
    _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .range(rule), need: need, says: says)
    return leaf(note, slot, show: { NumberSpelling.plain($0) }) { text, place, book in
      Self.value(NumberSpelling(rule: rule).uncertain(text), place, &book)
    }
  }

  /// The value of a spelling, or a fault.
  static func value<Value>(
    _ result: Result<Value, NumberSpelling.Misspelt>, _ place: Place, _ book: inout Notebook
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let misspelt):
      book.fault("\(book.path) \(misspelt.message)", place, misspelt.suggestion)
      return nil
    }
  }

  /// A day of the calendar.
  static func day(
    _ name: String, _ slot: Slot<Root, CalendarDay>, need: Need, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .day, need: need, says: says)
    return leaf(note, slot, show: { "\($0)" }) { text, place, book in
      if let day = CalendarDay(text) { return day }
      book.fault("\(book.path) takes \(note.kind.words), not '\(text.prefix(60))'", place)
      return nil
    }
  }

  /// A moment of the case; which day it is follows once the whole case is read.
  static func moment(
    _ name: String, need: Need, _ says: String,
    set: @escaping @Sendable (inout Root, Moment) -> Void
  ) -> Key {
    let note = KeyNote(name: name, kind: .moment, need: need, says: says)
    return Key(note) { item, root, book in
      guard let text = Self.text(item, note, &book) else { return }
      guard let moment = Moment(text) else {
        book.fault("\(book.path) takes \(note.kind.words), not '\(text.prefix(60))'", item.place)
        return
      }
      set(&root, moment)
    }
  }

  /// `[43.24, 76.89]`: degrees north and degrees east.
  static func position(
    _ name: String, _ slot: Slot<Root, Region.Position>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .position, need: .optional, says: says)
    return Key(note) { item, root, book in
      let parts = Self.list(item, note, &book)
      guard case .list(let items) = item.content, parts.count == items.count else { return }
      guard parts.count == 2 else {
        book.fault("\(book.path) takes \(note.kind.words), not \(parts.count)", item.place)
        return
      }
      let rules = [90.0, 180.0].map { NumberRule(support: .real, bounds: -$0...$0) }
      let degrees = zip(parts, rules).map { part, rule in
        Self.value(NumberSpelling(rule: rule).exact(part.0), part.1, &book)
      }
      if let north = degrees[0], let east = degrees[1] {
        slot.set(&root, Region.Position(latitude: north, longitude: east))
      }
    }
  }
}
