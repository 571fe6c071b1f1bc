import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `The answer as tables` {
  private let invented = Invented(runs: 40)

  private func tables(_ invented: Invented) -> [String] {
    [
      RunTables.runs(invented.trajectories, invented.ensemble),
      RunTables.events(invented.trajectories, start: invented.document.summary.crisis.start),
      RunTables.series(invented.document.summary), RunTables.evidence(invented.document),
    ]
  }

  @Test func `every record has a field for every title`() {
    for count in [0, 1, 40] {
      for table in tables(Invented(runs: count)) {
        let records = CSVRecords.of(table)
        #expect(Set(records.map(\.count)).count == 1)
        #expect(Set(records[0]).count == records[0].count)
        #expect(!table.contains("nan") && !table.contains("\r"))
      }
    }
  }

  @Test func `runs are folded over their days`() throws {
    let records = CSVRecords.of(RunTables.runs(invented.trajectories, invented.ensemble))
    #expect(records.count == 41)
    let row = Dictionary(uniqueKeysWithValues: zip(records[0], records[6]))
    #expect(row["run"] == "5" && row["outcome"] == "balanced" && row["fall_hour"] == "")
    #expect(row["peak_turnout"] == "6000")
    #expect(row["deaths"] == "12")
    #expect(row["real_power_opposition"] == "0.25")
    #expect(records[1][3] == "60")
  }

  @Test func `rows written one by one are the same`() {
    let rows = RunRows(invented.ensemble)
    var text = rows.header
    for trajectory in invented.trajectories { rows.append(trajectory, to: &text) }
    #expect(text == RunTables.runs(invented.trajectories, invented.ensemble))
  }

  @Test func `commas, quotes and line breaks come back`() {
    let records = CSVRecords.of(
      RunTables.events(invented.trajectories, start: invented.document.summary.crisis.start))
    #expect(records[0] == ["run", "hour", "date", "event", "actor", "region", "reason"])
    #expect(records[1][6] == "crowd of \"many\", belief 40%")
    #expect(records[2] == ["0", "50", "2022-01-01", "jets", "", "capital", "two,\nthree"])
  }

  @Test func `a series has one record for each column and day`() {
    let records = CSVRecords.of(RunTables.series(invented.document.summary))
    #expect(records.count == 1 + 4 * invented.ensemble.layout.width)
    #expect(records[1].prefix(3) == ["turnout", "", "2021-12-30"])
    #expect(records.contains { $0[0] == "refusal" && $0[1] == "police, capital" })
  }

  @Test func `evidence says what lies inside`() {
    let records = CSVRecords.of(RunTables.evidence(invented.document))
    #expect(records.dropFirst().map { $0.last ?? "" } == ["yes", "no", "no"])
    #expect(records[2].prefix(5) == ["crowd-1", "turnout", "2021-12-31", "C3", "36831"])
  }
}
