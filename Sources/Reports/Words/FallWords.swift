import Polity
import Simulation

/// When a ruler who falls does so.
enum FallWords {
  /// `If he falls: half of the time by 2022-01-08, nine times in ten between 2022-01-05 and 2022-01-16.`;
  /// quantiles are of days counted from 0. Nil where they are not known.
  static func sentence(days: Quantiles?, _ calendar: CaseCalendar) -> String? {
    guard let (first, middle, last) = dates(days, calendar) else { return nil }
    guard first != last else { return "If he falls: on \(first), nine times in ten." }
    return "If he falls: half of the time by \(middle), nine times in ten between "
      + "\(first) and \(last)."
  }

  /// The same from hours since the start.
  static func sentence(hours: Quantiles?, _ calendar: CaseCalendar) -> String? {
    sentence(days: inDays(hours), calendar)
  }

  private static func inDays(_ hours: Quantiles?) -> Quantiles? {
    hours.map { Quantiles(low: $0.q05 / 24, median: $0.q50 / 24, high: $0.q95 / 24) }
  }

  /// ``json(days:_:)`` from hours since the start.
  static func json(hours: Quantiles?, _ calendar: CaseCalendar) -> JSONValue {
    json(days: inDays(hours), calendar)
  }

  /// `{"median": day, "low": day, "high": day}` for a document; null where it is not known.
  static func json(days: Quantiles?, _ calendar: CaseCalendar) -> JSONValue {
    guard let (first, middle, last) = dates(days, calendar) else { return .null }
    return .object([
      ("median", .string(middle)), ("low", .string(first)), ("high", .string(last)),
    ])
  }

  /// The days of the quantiles, as 2022-01-08; nil where they are not known.
  private static func dates(
    _ days: Quantiles?, _ calendar: CaseCalendar
  ) -> (low: String, median: String, high: String)? {
    guard let days, days.q50.isFinite else { return nil }
    func day(_ number: Double) -> String {
      calendar.day(Int(min(max(0, number), 1e6).rounded(.down))).description
    }
    return (day(days.q05), day(days.q50), day(days.q95))
  }
}
