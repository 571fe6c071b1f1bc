import Inference
import Polity
import Simulation

extension RunText {
  /// Day by day: crowd, rioters and deaths, with the record's measurements beside.
  static func course(_ document: RunDocument, _ page: inout TextPage) {
    let fans = shown.compactMap { name, title in
      document.summary.fans.first { $0.name == name }.map { (title: title, fan: $0) }
    }
    guard !fans.isEmpty else { return }
    let calendar = CaseCalendar(document.summary.crisis)
    page.heading("Course, \(calendar.years)")
    var columns = [TextTable.Column(title: "day", width: 5)]
    for (title, _) in fans {
      columns.append(.init(title: title, width: 7, isRight: true))
      columns.append(.init(title: "90%", width: 11))
    }
    columns.append(.init(title: "record", width: 15))
    let days = (0..<calendar.days).filter { isTold($0, document, calendar) }
    page.table(TextTable(columns, days.map { row($0, fans.map(\.fan), document, calendar) }))
    if days.count < calendar.days {
      page.paragraph(
        "Every seventh day, the last, and days with a record; `--out DIR` keeps all in course.csv.",
        indent: 2)
    }
    page.paragraph(
      "Medians of the runs and the bands that hold 90% of them: people in the street at once, "
        + "rioters at once, people killed on that day. ! marks a record outside its band.",
      indent: 2)
    if let ended = ended(document.summary) { page.paragraph(ended, indent: 2) }
  }

  /// In how many runs the ruler fell, whose streets then count as empty; nil below 1%.
  static func ended(_ summary: Summary) -> String? {
    let fallen = summary.outcomes.filter { !$0.outcome.stays }.reduce(0) { $0 + $1.count }
    guard fallen > 0, Double(fallen) >= 0.01 * Double(summary.runs) else { return nil }
    let share = "\(Amount.grouped(fallen)) of \(Amount.count(summary.runs, "run"))"
    return "In \(share) the ruler falls by the last day. A run ends there, and its streets "
      + "count as empty from then on."
  }

  private static let shown = [("turnout", "crowd"), ("riots", "rioters"), ("deaths", "killed")]

  /// Days that long courses show: a screen is not a year.
  private static func isTold(
    _ day: Int, _ document: RunDocument, _ calendar: CaseCalendar
  ) -> Bool {
    calendar.days <= 45 || day % 7 == 0 || day == calendar.days - 1
      || !recorded(document, on: calendar.day(day)).isEmpty
  }

  private static func row(
    _ day: Int, _ fans: [Fan], _ document: RunDocument, _ calendar: CaseCalendar
  ) -> [String] {
    let cells = fans.flatMap { fan -> [String] in
      guard fan.days.indices.contains(day) else { return ["-", ""] }
      let band = fan.days[day]
      return [Amount.short(band.q50, unit: fan.unit), RunRange.short(band, unit: fan.unit)]
    }
    let date = calendar.day(day)
    return [calendar.short(date)] + cells + [recorded(document, on: date)]
  }

  /// `crowd 1.0k B2`; an exclamation mark where it lies outside the 90% band.
  private static func recorded(_ document: RunDocument, on day: CalendarDay) -> String {
    document.coverage.compactMap { item -> String? in
      guard item.day == day, let title = shown.first(where: { $0.0 == item.shows })?.1 else {
        return nil
      }
      let mark = item.inside || item.band.q50.isNaN ? "" : "!"
      return "\(title) \(Amount.short(item.value))\(mark) \(item.grade)"
    }.joined(separator: " ")
  }
}
