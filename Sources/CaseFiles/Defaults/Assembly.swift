import Inference
import Polity

/// Makes a dossier out of what the files state, filling in what they leave out.
struct Assembly {
  private(set) var dossier: Dossier
  private(set) var book: Notebook

  init(sheet: CaseSheet, id: String, book: Notebook) {
    var book = book
    var country = UsualCountry(sheet: sheet).filled(&book)
    country.network = sheet.network
    let shock = sheet.shock.map { stated in
      var shock = stated.shock
      shock.hour = Self.hour(stated.moment, sheet.start)
      if shock.priceRatio == nil { shock.size = shock.size ?? Shock.unsized }
      return shock
    }
    var crisis = Crisis(
      id: sheet.id ?? id, title: sheet.title, asks: sheet.asks,
      start: sheet.start ?? CalendarDay(number: 0), days: Int(sheet.days ?? 1),
      cutoff: sheet.cutoff, country: country, shock: shock, explanations: sheet.explanations,
      questions: sheet.questions)
    crisis.whatIfs = sheet.whatIfs.map { Self.timed($0, sheet.start) }
    crisis.laterShocks = sheet.laterShocks.map { Self.struck($0, sheet.start) }
      .enumerated().sorted { ($0.element.hour, $0.offset) < ($1.element.hour, $1.offset) }
      .map(\.element)
    crisis.rallies = sheet.rallies.map { Self.called($0, sheet.start) }
      .sorted { ($0.hour, $0.id) < ($1.hour, $1.id) }
    crisis.putsch = sheet.putsch.map { stated in
      var putsch = stated.putsch
      putsch.hour = Self.hour(stated.moment, sheet.start)
      return putsch
    }
    dossier = Dossier(
      crisis: crisis, sources: sheet.sources,
      evidence: sheet.evidence.map { Self.dated($0, sheet.start) },
      claims: sheet.claims, settlements: sheet.settlements)
    self.book = book
  }

  /// An item on its day of the calendar.
  static func dated(_ stated: EvidenceSheet, _ start: CalendarDay?) -> Evidence {
    var item = stated.item
    if let day = stated.moment?.date(start: start) { item.day = day }
    return item
  }

  /// A later shock at its hour.
  private static func struck(_ stated: LaterShockSheet, _ start: CalendarDay?) -> LaterShock {
    var shock = stated.shock
    shock.hour = hour(stated.moment, start)
    return shock
  }

  /// A rally at its hour; without one, at noon.
  private static func called(_ stated: RallySheet, _ start: CalendarDay?) -> Rally {
    var rally = stated.rally
    rally.hour = hour(stated.moment, start) + (stated.moment?.hour == nil ? 12 : 0)
    return rally
  }

  /// A what-if with the hours at which its moves are made.
  static func timed(_ stated: WhatIfSheet, _ start: CalendarDay?) -> WhatIf {
    var whatIf = stated.whatIf
    for (move, moment) in stated.moments {
      whatIf.forced[move] = MomentSpelling.hour(moment, start: start)
    }
    return whatIf
  }

  /// Hours from the first midnight to a moment.
  static func hour(_ moment: Moment?, _ start: CalendarDay?) -> Double {
    guard let moment else { return 0 }
    let days =
      switch moment.day {
      case .number(let count): count
      case .date(let date): start.map { date.days(since: $0) } ?? 0
      }
    return Double(days) * 24 + (moment.hour ?? 0)
  }
}
