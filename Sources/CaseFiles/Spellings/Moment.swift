import Polity

/// A moment of a case: `2022-01-05`, `2022-01-05 12:00`, `day 3` or `day 3 12:00`.
struct Moment: Sendable, Equatable {
  /// The calendar day, or days after the start.
  enum Day: Sendable, Equatable {
    case date(CalendarDay)
    case number(Int)
  }
  var day: Day
  /// Hour of the day, 0..<24.
  var hour: Double?

  /// Reads a moment; nil where the text is none.
  init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    hour = nil
    if words.count > 1, let last = words.last, last.contains(":") {
      guard let clock = Self.clock(last) else { return nil }
      hour = clock
      words.removeLast()
    }
    if words.count == 2, words[0] == "day", let number = Int(words[1]), (0...1000).contains(number)
    {
      day = .number(number)
    } else if words.count == 1, let date = CalendarDay(words[0]) {
      day = .date(date)
    } else {
      return nil
    }
  }

  /// The calendar day, given the first day of the case.
  func date(start: CalendarDay?) -> CalendarDay? {
    switch day {
    case .date(let date): date
    case .number(let count): start?.adding(count)
    }
  }

  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
      let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...23).contains(hours), (0...59).contains(minutes)
    else { return nil }
    return Double(hours) + Double(minutes) / 60
  }
}
