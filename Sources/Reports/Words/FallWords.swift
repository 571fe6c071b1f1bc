import Polity
import Simulation

/// When a ruler who falls does so.
enum FallWords {
  /// `If he falls: half of the time by 2022-01-08, nine times in ten between 2022-01-05 and 2022-01-16.`;
  /// quantiles are of days counted from 0. Nil where they are not known.
  static func sentence(days: Quantiles?, _ calendar: CaseCalendar) -> String? {
    guard let days, days.q50.isFinite else { return nil }
    func day(_ number: Double) -> String {
      calendar.day(Int(min(max(0, number), 1e6).rounded(.down))).description
    }
    let (first, last) = (day(days.q05), day(days.q95))
    guard first != last else { return "If he falls: on \(first), nine times in ten." }
    return "If he falls: half of the time by \(day(days.q50)), nine times in ten between "
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
    guard let days, days.q50.isFinite else { return .null }
    func day(_ number: Double) -> JSONValue {
      .string(calendar.day(Int(min(max(0, number), 1e6).rounded(.down))).description)
    }
    return .object([
      ("median", day(days.q50)), ("low", day(days.q05)), ("high", day(days.q95)),
    ])
  }
}
