import Polity

/// Data sets of events whose exports can be turned into evidence, with their public column names.
enum EventDataset: String, CaseIterable {
  case acled, ucdp

  /// What it is called.
  var title: String { self == .acled ? "ACLED" : "UCDP GED" }

  /// Columns that an export must have.
  var columns: [String] {
    switch self {
    case .acled: ["event_date", "event_type", "admin1", "fatalities"]
    case .ucdp: ["date_start", "adm_1", "best", "low", "high"]
    }
  }

  /// Columns that are read where they are there.
  var more: [String] {
    switch self {
    case .acled: ["actor1", "source"]
    case .ucdp: ["date_end", "side_a", "source_article"]
    }
  }

  /// `2022-01-05`, with a time behind it, or `05 January 2022`.
  static func day(_ text: String) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    let words = text.split(separator: " ")
    if let first = words.first, words.count == 2, words[1].contains(":"),
      let day = CalendarDay(String(first))
    {
      return day
    }
    guard words.count == 3, let number = Int(words[0]), (1...31).contains(number),
      let month = months.firstIndex(of: words[1].lowercased()), let year = Int(words[2]),
      (1000...9999).contains(year)
    else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return CalendarDay("\(year)-\(two(month + 1))-\(two(number))")
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

/// One event of an export.
struct EventRecord: Equatable {
  /// What counts as yes or no besides the dead.
  enum Crowd: String, CaseIterable {
    case protests, riots
  }
  /// The line of the file it starts on.
  var line: Int
  /// The day, or the first and last where it spans several.
  var day: CalendarDay
  var last: CalendarDay
  /// The province as the data set spells it.
  var province: String
  /// Protest or riot, where it is one.
  var crowd: Crowd?
  /// Deaths: the number given, and its low and high estimate where there are any.
  var deaths: Double
  var low: Double
  var high: Double
  /// Who acted, and who reported it, as the data set says.
  var actor: String
  var source: String
}
