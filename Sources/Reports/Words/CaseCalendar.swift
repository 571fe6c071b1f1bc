public import Polity

/// Days and hours of a case as dates: hours count from the midnight its first day begins with.
public struct CaseCalendar: Sendable, Equatable {
  /// The first day.
  public let start: CalendarDay
  /// Days simulated, at least 1.
  public let days: Int

  /// The calendar of a crisis.
  public init(_ crisis: Crisis) {
    start = crisis.start
    days = max(1, crisis.days)
  }

  /// The last day.
  public var end: CalendarDay { start.adding(days - 1) }

  /// The day of that number, from 0.
  public func day(_ index: Int) -> CalendarDay { start.adding(index) }

  /// The day on which an hour lies.
  public func day(hour: Int) -> CalendarDay { start.adding((hour >= 0 ? hour : hour - 23) / 24) }

  /// `01-05`: month and day, for tables that name their year above.
  public func short(_ day: CalendarDay) -> String { String(day.description.dropFirst(5)) }

  /// `01-05 14:00`: the hour within which something happened; `-` where it is not a number.
  public func moment(_ hour: Double) -> String {
    guard hour.isFinite, abs(hour) < 1e9 else { return "-" }
    let whole = Int(hour.rounded(.down))
    let date = day(hour: whole)
    let clock = whole - date.days(since: start) * 24
    return "\(short(date)) \(clock < 10 ? "0" : "")\(clock):00"
  }

  /// `2022`, or `2021 and 2022` where the case spans two years.
  public var years: String {
    let (first, last) = (start.civil.0, end.civil.0)
    return first == last ? String(first) : "\(first) and \(last)"
  }
}
