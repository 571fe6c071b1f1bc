import Classics
import Foundation
import Testing

import Reports

@Suite struct `Classics in words` {
  private let report = ClassicReport(InventedClassic.self, findings: InventedClassic.findings())

  private func answer(with report: ClassicReport?, colour: Bool = false) throws -> String {
    ClassicText.answer(
      try InventedClassic.answer(ClassicRequest()), of: InventedClassic.self, preset: "plain",
      report: report, colour: colour)
  }

  @Test func `an answer is the same to the letter`() throws {
    try Golden.expect(try answer(with: report), is: "classic-answer.txt")
  }

  @Test func `the table of verdicts is the same to the letter`() throws {
    try Golden.expect(ClassicText.verdicts([report]), is: "classic-verdicts.txt")
  }

  @Test func `the page is the same to the letter`() throws {
    let mechanisms = [ClassicsPage.Mechanism(id: "mobilisation", heading: "Mobilisation")]
    try Golden.expect(
      ClassicsPage.markdown([report, report], mechanisms: mechanisms, version: "1.2.3"),
      is: "classics.md")
  }

  @Test func `colour changes nothing else, and no control character gets through`() throws {
    let coloured = try answer(with: report, colour: true)
    let plain = try answer(with: report)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(plain.split(separator: "\n").allSatisfy { PlainText.width(String($0)) <= 80 })
  }

  @Test func `without a report no claim is told`() throws {
    #expect(!(try answer(with: nil)).contains("What its source says"))
  }

  @Test func `a long table is cut and says so`() {
    let rows = (0..<100).map { [ClassicTable.Cell.count($0)] }
    let text = ClassicText.answer(
      ClassicAnswer([], tables: [ClassicTable("long", columns: ["n"], rows: rows)]),
      of: InventedClassic.self, preset: "plain", report: nil)
    #expect(text.contains("\n39\n... and 60 more rows; --json gives all.\n"))
  }

  @Test func `verdicts are counted`() {
    let tally = VerdictTally(report.findings)
    #expect(tally.sentence == "2 hold, 1 fails, 1 differs by rule")
    #expect(tally.all == 4)
    #expect(VerdictTally([]).sentence == "0 hold, 0 fail, 0 differ by rule")
  }

  @Test func `an answer as JSON is one document with every number`() throws {
    let request = ClassicRequest(
      seeds: 2, seed: .max, settings: ["size": "3", "rounding": "floor"])
    let text = ClassicJSON.answer(
      try InventedClassic.answer(ClassicRequest()), of: InventedClassic.self, request: request,
      preset: "plain", report: report, version: "1.2.3")
    try Golden.expect(text, is: "classic-answer.json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let tables = try #require(value["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    #expect(rows.map { $0.count } == [4, 4, 4], "two columns of one name are both kept")
    #expect((value["findings"] as? [Any])?.count == 4)
  }

  @Test func `the verdicts as JSON say the same as the text`() throws {
    let text = ClassicJSON.verdicts([report], version: "1.2.3")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["holds"] as? Int == 2 && value["fails"] as? Int == 1)
    let classics = try #require(value["classics"] as? [[String: Any]])
    let findings = try #require(classics.first?["findings"] as? [[String: String]])
    #expect(findings.map { $0["verdict"] } == ["holds", "fails", "differs by rule", "holds"])
  }
}
