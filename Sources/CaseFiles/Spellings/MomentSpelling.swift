package import Polity

/// Hours of a case as its reader spells them: `2022-01-05 12:00`, `2022-01-05T12:00`, `day 3`.
package enum MomentSpelling {
  /// The hour since the first midnight in which a moment lies, noon where no hour is told; nil where
  /// the text is no moment.
  package static func hour(_ text: String, start: CalendarDay) -> Int? {
    Moment(text.replacing("T", with: " ")).map { hour($0, start: start) }
  }

  /// The day that a text names: `2022-01-05` or `day 3`; nil where it names none.
  package static func day(_ text: String, start: CalendarDay) -> CalendarDay? {
    Moment(text).flatMap { $0.hour == nil ? $0.date(start: start) : nil }
  }

  static func hour(_ moment: Moment, start: CalendarDay?) -> Int {
    var noon = moment
    noon.hour = moment.hour ?? 12
    return Int(Assembly.hour(noon, start))
  }
}
