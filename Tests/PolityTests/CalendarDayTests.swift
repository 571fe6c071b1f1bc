import Polity
import Testing

@Suite struct `A calendar day` {
  /// From 1 March 1800 on: 400 years hold every pattern of leap years.
  static let first = -62_032

  @Test func `reads back what it prints over 400 years`() {
    var last = ""
    for number in Self.first..<(Self.first + 146_097) {
      let day = CalendarDay(number: number)
      let text = day.description
      #expect(CalendarDay(text) == day)
      #expect(text > last)
      last = text
    }
  }

  @Test func `counts days as calendars do`() {
    #expect(CalendarDay(number: 0).description == "1970-01-01")
    #expect(CalendarDay("2000-03-01")?.number == 11_017)
    #expect(CalendarDay("2022-01-05")?.number == 18_997)
    #expect(CalendarDay("1800-03-01")?.number == Self.first)
    #expect(CalendarDay("0001-01-01")?.description == "0001-01-01")
    #expect(CalendarDay("9999-12-31")?.adding(-1).description == "9999-12-30")
  }

  @Test func `knows its distance and order`() throws {
    let day = try #require(CalendarDay("2024-02-28"))
    #expect(day.adding(1).description == "2024-02-29")
    #expect(day.adding(2).description == "2024-03-01")
    #expect(day.adding(366).days(since: day) == 366)
    #expect(day < day.adding(1))
  }

  @Test(arguments: [
    "2022-02-29", "1900-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-01-00",
    "2022-1-05", "22-01-05", "2022/01/05", "2022-01-05 ", "-022-01-05", "0000-01-01", "",
    "2022-01", "2022-01-05-06", "+022-01-05", "２０２２-01-05", "2022-01-32",
  ])
  func `is not read from what is no date`(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
