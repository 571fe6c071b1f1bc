import Archive
import Foundation
import Inference
import Interregnum
import Polity
import Testing

@Suite struct `An answer kept in a folder` {
  private let laboratory = LaboratoryTests.laboratory

  /// Keeps an answer of a command in a folder, and expects nothing there but its document, these
  /// tables, whose columns stand on the page about them, and these charts.
  private func expect(
    _ command: String, tables: [String], charts: [String] = [],
    _ answer: () async throws -> RunResult
  ) async throws {
    let folder = try Folder()
    let place = folder.path + "/some/place"
    let result = try await Laboratory.kept(in: place, as: command, answer)
    let words = charts.isEmpty ? "" : ", charts (svg, csv, vl.json)"
    #expect(
      result.notes.last == "written to \(place): \(command).json, tables (csv)\(words)")
    let wanted =
      [command + ".json"] + tables.map { "\(command)-\($0).csv" }
      + charts.flatMap { chart in ["svg", "csv", "vl.json"].map { "\(chart).\($0)" } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).sorted() == wanted.sorted())
    let json = try folder.contents("some/place/\(command).json")
    #expect(json == Data(result.json.utf8))
    let page = try String(
      contentsOfFile: LaboratoryTests.root + "/docs/formats/answers.md", encoding: .utf8)
    for table in tables {
      let name = "\(command)-\(table).csv"
      let text = String(decoding: try folder.contents("some/place/\(name)"), as: UTF8.self)
      let titles = text.prefix { $0 != "\n" }.replacing(",", with: ", ")
      let row = page.split(separator: "\n").first { $0.hasPrefix("| \(name) |") }
      #expect(row?.hasSuffix("| \(titles) |") == true, "\(name): \(titles)")
    }
    for chart in charts {
      let drawn = String(decoding: try folder.contents("some/place/\(chart).svg"), as: UTF8.self)
      #expect(drawn.hasPrefix("<svg") && drawn.hasSuffix("</svg>\n"))
      let spec = try JSONSerialization.jsonObject(
        with: try folder.contents("some/place/\(chart).vl.json"))
      let data = (spec as? [String: Any])?["data"] as? [String: Any]
      let csv = String(decoding: try folder.contents("some/place/\(chart).csv"), as: UTF8.self)
      #expect(data?["values"] as? String == csv, "\(chart)")
    }
  }

  @Test func `lifespan keeps its bargains, curves and the claim`() async throws {
    try await expect(
      "lifespan",
      tables: ["variants", "survival", "hazard", "ends", "stakes", "per-decade", "claim"]
    ) {
      try await laboratory.lifespan(
        LifespanRequest(caseArgument: "minimal", years: 10, runs: 40, seed: 3, lessons: 40))
    }
  }

  @Test func `compare keeps its neighbours and draws how far they lie`() async throws {
    try await expect(
      "compare", tables: ["neighbours", "differs"], charts: ["analogues"]
    ) {
      try await laboratory.compare(
        CompareRequest(caseArgument: "minimal", others: ["zhanaozen-2011"], runs: 20))
    }
  }

  @Test func `sensitivity keeps its bars and shares and draws the tornado`() async throws {
    try await expect(
      "sensitivity", tables: ["tornado", "shares", "limits", "diagnostics"], charts: ["tornado"]
    ) {
      try await laboratory.sensitivity(
        SensitivityRequest(
          caseArgument: "minimal", of: "turnout", runs: 60, bars: 1, pairs: 4, seed: 5))
    }
  }

  @Test func `what-if keeps its differences and draws what it does to the ruler`() async throws {
    try await expect("what-if", tables: ["differences", "diagnostics"], charts: ["changes"]) {
      try await laboratory.whatIf(
        WhatIfRequest(
          caseArgument: "minimal", forced: ["cut-channel@2030-01-03T20:00"], pairs: 10, seed: 5))
    }
  }

  @Test func `score keeps its forecasts and draws the reliability diagram`() async throws {
    let folder = try Folder()
    let path = folder.path + "/ledger.txt"
    var ledger = ForecastLedger { Checksum.sha256Hex($0) }
    let made = try #require(CalendarDay("2022-01-06"))
    try ledger.append(
      LedgerForecast(
        id: "a", caseID: "kazakhstan-2022", question: "holds", made: made, word: "likely",
        answer: .probability(0.7), low: 0.5, high: 0.8, settles: made.adding(9)))
    try ledger.text.write(toFile: path, atomically: true, encoding: .utf8)
    try await expect(
      "score", tables: ["forecasts", "rivals", "reliability", "claims"], charts: ["reliability"]
    ) { try await laboratory.score(ScoreRequest(subject: path)) }
  }

  @Test func `replay and forecast keep questions and explanations`() async throws {
    try await expect(
      "replay", tables: ["days", "explanations", "questions", "settled", "diagnostics"]
    ) {
      try await laboratory.replay(
        ReplayRequest(
          forecast: ForecastRequest(caseArgument: "minimal", seed: 5), from: "2030-01-02",
          to: "2030-01-02"))
    }
    try await expect(
      "forecast", tables: ["questions", "untold", "outcomes", "explanations", "diagnostics"]
    ) {
      try await laboratory.forecast(
        ForecastRequest(caseArgument: "minimal", asOf: "2030-01-02", seed: 5))
    }
  }

  @Test func `fit keeps its summaries, explanations and parameters`() async throws {
    try await expect(
      "fit", tables: ["summaries", "explanations", "parameters", "diagnostics"]
    ) {
      try await laboratory.fit(
        FitRequest(caseArgument: "minimal", targets: ["turnout=50k"], runs: 400, seed: 3))
    }
  }

  @Test func `world keeps each country and all of them`() async throws {
    try await expect("world", tables: ["countries", "differences", "joint", "diagnostics"]) {
      try await laboratory.world(
        WorldRequest(caseArguments: ["minimal", "zhanaozen-2011"], pairs: 4, seed: 5))
    }
  }

  @Test func `a folder that cannot take it is refused before anything is run`() async throws {
    let folder = try Folder()
    let file = folder.path + "/file"
    for name in ["file", "fit.json", "notes.txt"] {
      try "kept".write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    func refusal(_ place: String) async -> String {
      do {
        _ = try await Laboratory.kept(in: place, as: "fit") {
          Issue.record("it was run")
          throw CancellationError()
        }
      } catch { return "\(error)" }
      return ""
    }
    #expect(await refusal(file) == "error: --out: '\(file)' is not a folder\nNothing was run.")
    #expect(
      await refusal(folder.path) == """
        error: '\(folder.path)' already holds fit.json. Choose another folder.
        Nothing was run.
        """)
    #expect(await refusal("") == "error: --out takes the name of a folder\nNothing was run.")
    let below = await refusal(file + "/below")
    #expect(below.hasPrefix("error: cannot make \(file)/below: "))
    #expect(below.hasSuffix("\nNothing was run."))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["file", "fit.json", "notes.txt"])
  }

  @Test func `a refused request leaves no folder behind, and other files stay`() async throws {
    let folder = try Folder()
    let list = try await #require(throws: Refusal.self) {
      try await Laboratory.kept(in: folder.path + "/a/b", as: "what-if") {
        try await laboratory.whatIf(WhatIfRequest(caseArgument: "minimal"))
      }
    }
    #expect(
      list
        == Refusal(
          "error: there is no answer to keep in '\(folder.path)/a/b', only a list: name one of it\n"
            + "Nothing was run."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try "kept".write(toFile: folder.path + "/run.json", atomically: true, encoding: .utf8)
    _ = try await Laboratory.kept(in: folder.path, as: "what-if") {
      try await laboratory.whatIf(
        WhatIfRequest(caseArgument: "minimal", forbidden: ["cut-channel"], pairs: 4))
    }
    #expect(try folder.contents("run.json") == Data("kept".utf8))
  }
}
