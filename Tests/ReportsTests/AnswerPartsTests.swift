import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `An answer as files` {
  private static let compared: AnalogueDocument = {
    var document = AnalogueDocument(
      title: "An invented crisis", id: "invented", days: 4, runs: 20, seed: 7, version: "0.0.0")
    document.neighbours = [
      .init(
        id: "other", title: "Another, \"near\" one", distance: 0.2, low: 0.15, high: .nan,
        differs: [.init(feature: "armed attempt", distance: 0.4, shift: -1.5)],
        alike: ["deaths", "turnout"], held: nil, note: "two\nlines")
    ]
    return document
  }()

  private static func every() throws -> [(name: String, parts: AnswerParts)] {
    [
      ("sensitivity", .of(try sensitivity(chance: true))),
      ("sensitivity", .of(try sensitivity(chance: false))),
      ("what-if", .of(InventedWhatIf.document(effect: 3))),
      ("what-if", .of(InventedWhatIf.everything)),
      ("compare", .of(compared)), ("fit", .of(InventedFit.document(isNear: true))),
      ("world", .of(`A small world in words and as JSON`.document(effect: 3))),
      ("forecast", .of(InventedForecasts.forecast(day: 2))),
      ("replay", .of(InventedForecasts.replay)),
      ("score", .of(InventedForecasts.score(limit: nil))),
    ]
  }

  private static func sensitivity(chance: Bool) throws -> SensitivityDocument {
    try `What matters in words and as JSON`.document(chance: chance)
  }

  @Test func `every record has a field for every title, and titles are plain`() throws {
    for (name, parts) in try Self.every() {
      #expect(!parts.tables.isEmpty && Set(parts.tables.map(\.name)).count == parts.tables.count)
      for table in parts.tables {
        let records = CSVRecords.of(table.csv)
        #expect(records.first == table.columns, "\(name) \(table.name)")
        #expect(Set(records.map(\.count)) == [table.columns.count], "\(name) \(table.name)")
        #expect(Set(table.columns).count == table.columns.count)
        #expect(table.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(table.name)")
        for column in table.columns {
          #expect(column.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(column)")
        }
        for word in ["nan", "inf", "null", "true", "false", "\r"] {
          #expect(!records.contains { $0.contains(word) }, "\(name) \(table.name): \(word)")
        }
      }
    }
  }

  @Test func `every chart that a report draws of it is there`() throws {
    let drawn = try Self.every().map { ($0.name, $0.parts.charts.map(\.id)) }
    let wanted = [
      "sensitivity": ["tornado"], "what-if": ["changes"], "compare": ["analogues"],
      "score": ["reliability"],
    ]
    for (name, charts) in drawn { #expect(charts == wanted[name] ?? [], "\(name)") }
  }

  @Test(arguments: [true, false])
  func `its tables hold what its document holds, to the letter`(chance: Bool) throws {
    let document = try Self.sensitivity(chance: chance)
    let json = SensitivityJSON.json(document)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let scenario = try #require(value["scenario"] as? [String: Any])
    let unit = [("unit", chance ? "probability" : "")]
    let chart = try #require(AnswerParts.of(document).charts.first)
    let wanted = [
      (
        "sensitivity-tornado.csv",
        try lines(
          value["tornado"], "id:unknown from to",
          then: unit, "atLow:at_low atHigh:at_high swing low high clear:?")
      ),
      (
        "sensitivity-shares.csv",
        try lines(
          value["shares"], "id:unknown share low high byChance:by_chance distinguishable:?")
      ),
      ("sensitivity-limits.csv", try lines(scenario["limits"], "id:unknown above below")),
      ("sensitivity-diagnostics.csv", try lines(value["diagnostics"], "id status sentence")),
      ("tornado.svg", chart.large.svg), ("tornado.csv", chart.csv),
      ("tornado.vl.json", chart.vegaLite), ("sensitivity.json", json),
    ]
    let files = AnswerParts.of(document).files(of: "sensitivity", json: json)
    #expect(files.map(\.name) == wanted.map(\.0))
    for (file, (name, text)) in zip(files, wanted) { #expect(file.text == text, "\(name)") }
  }

  /// A list of a JSON document as CSV: `key:title` for each column, or the key alone where they are
  /// the same; `key:?` is yes or no; `fixed` columns stand between the others.
  private func lines(
    _ list: Any?, _ first: String, then fixed: [(String, String)] = [], _ last: String = ""
  ) throws -> String {
    let rows = try #require(list as? [[String: Any]])
    func columns(_ words: String) -> [[String]] {
      words.split(separator: " ").map { $0.split(separator: ":").map(String.init) }
    }
    func titles(_ words: String) -> [String] {
      columns(words).map { $0.last == "?" ? $0[0] : $0[$0.count - 1] }
    }
    func cells(_ words: String, _ row: [String: Any]) -> [String] {
      columns(words).map { column in
        if column.last == "?" { return row[column[0]] as? Bool == true ? "yes" : "no" }
        if let text = row[column[0]] as? String {
          return text.contains(",") ? "\"\(text)\"" : text
        }
        return (row[column[0]] as? Double).map { JSONNumber.text($0) } ?? ""
      }
    }
    let all =
      [titles(first) + fixed.map(\.0) + titles(last)]
      + rows.map { cells(first, $0) + fixed.map(\.1) + cells(last, $0) }
    return all.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  @Test func `words stand on one line and come back, and what is not known is empty`() throws {
    let parts = AnswerParts.of(Self.compared)
    let neighbours = try #require(parts.tables.first)
    #expect(
      CSVRecords.of(neighbours.csv).last == [
        "other", "Another, \"near\" one", "0.2", "0.15", "", "", "two lines", "deaths; turnout",
      ])
    #expect(
      parts.tables.last?.csv == """
        neighbour,feature,distance_spreads,shift_spreads
        other,armed attempt,0.4,-1.5

        """)
  }

  @Test func `a picture is the one that a report draws`() throws {
    let document = InventedWhatIf.document(effect: 3)
    var findings = InventedFindings.all()
    let stays = try #require(document.differences.first)
    findings.changes = [
      ChangeFinding(
        name: "What if nobody had called?", difference: stays.change, pairs: stays.pairs,
        isClear: stays.isClear)
    ]
    let drawn = try #require(AnswerParts.of(document).charts.first)
    let report = try #require(ChangesChart.sheet(findings))
    #expect(drawn.csv == report.csv && drawn.title == report.title)
  }
}
