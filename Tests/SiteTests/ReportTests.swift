import Archive
import Foundation
import Inference
import Interregnum
import Polity
import Site
import Testing

@Suite struct `What the site hands out` {
  @Test func `the report of a case is, to the byte, the one that the command writes`() async throws
  {
    let folder = FileManager.default.temporaryDirectory.path + "/runs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let laboratory = Laboratory(library: OpenSite.cases)
    let usual = Variation()
    _ = try await laboratory.run(
      RunRequest(
        caseArgument: "venezuela-2002", runs: usual.runs, seed: usual.seed, folder: folder))
    let written = try await laboratory.report(ReportRequest(folder: folder))
    let wanted = try String(contentsOfFile: written.path, encoding: .utf8)
    try await OpenSite.serving { site in
      let early = try await site.talk.get("/cases/venezuela-2002/report.html")
      #expect(early.status == 404 && early.body.contains("no longer in memory"))
      let page = try await site.settled("/cases/venezuela-2002").body
      #expect(page.contains("/cases/venezuela-2002/report.html?runs=\(usual.runs)"))
      #expect(page.contains("Who is in, who is out, who has fled, day by day"))
      let saved = try await site.talk.get("/cases/venezuela-2002/report.html")
      #expect(saved.headers["content-disposition"] == "attachment; filename=\"report.html\"")
      #expect(saved.body == wanted)
      try await #expect(site.talk.get("/cases/none/report.html").status == 404)
    }
  }

  @Test func `a ledger has its diagram`() async throws {
    let path = FileManager.default.temporaryDirectory.path + "/ledger-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let made = try #require(CalendarDay("2030-01-02"))
    var ledger = ForecastLedger { Checksum.sha256Hex($0) }
    for (question, answer) in [("a", 1.0), ("b", 0.0), ("c", 1.0)] {
      try ledger.append(
        LedgerForecast(
          id: question, caseID: "minimal", question: question, made: made, word: "likely",
          answer: .probability(0.7), low: 0.5, high: 0.8, settles: made.adding(2)))
      try ledger.settle(
        LedgerSettlement(
          caseID: "minimal", question: question, day: made.adding(2), answer: answer, note: "seen")
      )
    }
    try ledger.text.write(toFile: path, atomically: true, encoding: .utf8)
    try await OpenSite.serving({ $0.ledger = path }) { site in
      let page = try await site.talk.get("/forecasts").body
      #expect(page.contains("id=\"chart-reliability\"") && page.contains("<svg"))
      #expect(page.contains("3 settled forecasts in 1 bin; 1 of them where right forecasts"))
      #expect(page.contains("3 forecasts settled, 0 open."))
    }
  }
}
