import Inference
import Polity
import Simulation
import Testing

import Reports

@Suite struct `Who is in and who is out` {
  private let summary = Invented(runs: 80).document.summary

  @Test func `flights are counted by the end of each day`() throws {
    let jets = try #require(summary.events.first { $0.event == "jets" })
    let chances = jets.byDay
    #expect(chances.count == summary.crisis.days && chances == chances.sorted())
    // In two of eighty runs, at hour 50: on the third day.
    #expect(chances[1] < 0.01 && abs(chances[2] - 2.5 / 81) < 1e-9)
    #expect(chances.last == jets.chance.probability)
    let never = try #require(summary.events.first { $0.event == "coup-strike" })
    #expect(never.byDay.isEmpty)
    #expect(summary.organs.map(\.id) == summary.crisis.country.organs.map(\.id))
    #expect(summary.organs.allSatisfy { $0.abandoned.count == summary.crisis.days })
  }

  @Test func `a table has the first day, the last, and those on which something changes`() throws {
    let tables = InAndOut(summary).tables
    let flights = try #require(tables.first { $0.caption.hasPrefix("Flights and changes") })
    #expect(flights.titles == ["day", "jets"])
    #expect(
      flights.rows == [
        ["2021-12-30", "under 1%"], ["2022-01-01", "3%"], ["2022-01-02", "3%"],
      ])
    let offices = try #require(tables.first { $0.caption.hasPrefix("Holds an office") })
    #expect(offices.rows.count == 2 && offices.rows.allSatisfy { $0.contains("over 99%") })
    for table in tables {
      #expect(table.rows.allSatisfy { $0.count == table.titles.count }, "\(table.caption)")
      #expect(!table.rows.joined().contains { $0 == "0%" || $0 == "100%" })
    }
  }

  @Test func `a day of it is a table, and no day is none`() {
    let all = InAndOut(summary)
    let html = all.markup(day: 2)?.html ?? ""
    #expect(html.contains("Who is in, who is out, who has fled on this day"))
    #expect(html.contains(">jets</td>") && html.contains(">3%</td>"))
    #expect(all.markup(day: 4) == nil && all.markup(day: -1) == nil)
    #expect(InAndOut(Invented(runs: 0).document.summary).tables.isEmpty)
  }

  @Test func `the report tells it below the powers`() {
    let page = Report(ReportFindings(Invented(runs: 80).document)).html
    #expect(page.contains("Who is in, who is out, who has fled, day by day"))
    #expect(page.contains("Orders not carried out at the day's worst hour, median"))
  }
}
