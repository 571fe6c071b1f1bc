import Polity
import Reports
import Testing

@Suite struct `Hours become dates of the case` {
  private let calendar = CaseCalendar(
    Crisis(
      id: "x", title: "x", start: CalendarDay(number: 18_991), days: 3,
      country: .plain(people: 1e6), shock: nil))

  @Test(arguments: [
    (0, "12-30 00:00"), (23.9, "12-30 23:00"), (24, "12-31 00:00"), (49, "01-01 01:00"),
    (.nan, "-"), (-1, "12-29 23:00"),
  ])
  func `an hour is told with its day`(hour: Double, text: String) {
    #expect(calendar.moment(hour) == text)
  }

  @Test func `a case over the turn of the year names both`() {
    #expect(calendar.years == "2021 and 2022")
    #expect(calendar.end.description == "2022-01-01")
  }
}
