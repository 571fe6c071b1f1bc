import Archive
import Foundation
import Inference
import Interregnum
import Polity
import Testing

@Suite struct `Answers kept beside the runs` {
  /// A small country with a what-if, alone in its library.
  private static let small = """
    case: Small
    start: 2030-01-01
    days: 4
    country: { people: 2M }
    shock: { what: Something, size: 1 to 2 }
    explanations: { uprising: 60%, insider-coup: 40% }
    questions:
      crowd: { ask: How many come?, estimate: turnout }
      holds: { ask: Does the ruler stay?, yes_if: ruler.in-office }
    what_if:
      open: { asks: What if nobody had cut the network?, forbid: [cut-channel] }
    """

  private func library(_ folder: Folder) throws -> Laboratory {
    let path = folder.path + "/library/small"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.small.write(toFile: path + "/case.yaml", atomically: true, encoding: .utf8)
    return Laboratory(library: folder.path + "/library")
  }

  @Test func `are told where they are of the same case`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    let runs = folder.path + "/runs"
    _ = try await laboratory.run(RunRequest(caseArgument: "small", runs: 8, folder: runs))
    let matters = try await laboratory.sensitivity(
      SensitivityRequest(caseArgument: "small", of: "crowd", runs: 60, bars: 2, pairs: 10))
    let change = try await laboratory.whatIf(
      WhatIfRequest(caseArgument: "small", forced: ["concede@day 1"], pairs: 20))
    let near = try await laboratory.compare(
      CompareRequest(caseArgument: "small", others: ["small"], runs: 20))
    for (name, text) in [
      ("sensitivity", matters.json), ("what-if-early", change.json), ("compare", near.json),
    ] {
      try text.write(toFile: "\(runs)/\(name).json", atomically: true, encoding: .utf8)
    }
    let told = try await report(laboratory, runs)
    #expect(told.notes == [])
    for id in ["tornado", "changes", "analogues"] {
      #expect(told.page.contains("<section id=\"\(id)\">"), "\(id)")
    }
    #expect(told.page.contains("concede is made on"))
    #expect(told.page.contains("interregnum sensitivity small --of crowd --runs 60"))
    let file = runs + "/compare.json"
    let digest = try #require(near.json.firstMatch(of: /"sha256": "([0-9a-f]+)"/)).1
    try near.json.replacing(digest, with: "00").write(
      toFile: file, atomically: true, encoding: .utf8)
    try "[]".write(toFile: runs + "/score.json", atomically: true, encoding: .utf8)
    let other = try await report(laboratory, runs)
    #expect(
      other.notes == [
        "\(file) is not used: it is of other case files than those that were run",
        "\(runs)/score.json is not used: it is not what `interregnum score CASE --json` prints",
      ])
    #expect(!other.page.contains("<section id=\"analogues\">"))
  }

  @Test func `a forecast that was kept is told first, and beside what the runs say`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    let runs = folder.path + "/runs"
    _ = try await laboratory.run(RunRequest(caseArgument: "small", runs: 8, folder: runs))
    let forecast = try await laboratory.forecast(
      ForecastRequest(caseArgument: "small", asOf: "2030-01-02", seed: 5))
    try forecast.json.write(
      toFile: runs + "/forecast.json", atomically: true, encoding: .utf8)
    let told = try await report(laboratory, runs)
    #expect(told.notes == [])
    #expect(told.page.contains("With what was known on <time>2030-01-02</time>"))
    #expect(told.page.contains("given the evidence"))
    #expect(told.page.contains("interregnum forecast small"))
    try forecast.json.replacing("2030-01-02", with: "soon").write(
      toFile: runs + "/forecast.json", atomically: true, encoding: .utf8)
    #expect(
      try await report(laboratory, runs).notes == [
        "\(runs)/forecast.json is not used: its numbers do not fit each other"
      ])
  }

  @Test func `are made where they are missing, once, and told the same again`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    let runs = folder.path + "/runs"
    _ = try await laboratory.run(RunRequest(caseArgument: "small", runs: 8, folder: runs))
    let full = try await laboratory.report(ReportRequest(folder: runs, isFull: true))
    #expect(
      full.notes == [
        "compare.json is not made: the library holds no other settled case to compare with"
      ])
    let page = try String(contentsOfFile: full.path, encoding: .utf8)
    for id in ["explanations", "tornado", "changes"] {
      #expect(page.contains("<section id=\"\(id)\">"), "\(id)")
    }
    #expect(page.contains("What if nobody had cut the network?"))
    #expect(page.contains("interregnum what-if small open --pairs 100"))
    let kept = ["explain.json", "sensitivity.json", "what-if-open.json"]
    let bytes = try kept.map { try folder.contents("runs/" + $0) }
    #expect(try await report(laboratory, runs).page == page)
    _ = try await laboratory.report(ReportRequest(folder: runs, isFull: true))
    #expect(try kept.map { try folder.contents("runs/" + $0) } == bytes)
  }

  @Test func `a ledger is scored for the report`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    let runs = folder.path + "/runs"
    _ = try await laboratory.run(RunRequest(caseArgument: "small", runs: 8, folder: runs))
    let made = try #require(CalendarDay("2030-01-02"))
    var ledger = ForecastLedger { Checksum.sha256Hex($0) }
    try ledger.append(
      LedgerForecast(
        id: "a", caseID: "small", question: "holds", made: made, word: "likely",
        answer: .probability(0.7), low: 0.5, high: 0.8, settles: made.adding(2)))
    try ledger.settle(
      LedgerSettlement(
        caseID: "small", question: "holds", day: made.adding(2), answer: 1, note: "seen"))
    let path = folder.path + "/ledger.txt"
    try ledger.text.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try await laboratory.report(ReportRequest(folder: runs, ledger: path))
    let page = try String(contentsOfFile: result.path, encoding: .utf8)
    #expect(page.contains("id=\"chart-reliability\""))
    #expect(page.contains("Brier score 0.090"))
    #expect(page.contains("interregnum score \(path)"))
    let none = try await #require(throws: Refusal.self) {
      try await laboratory.report(ReportRequest(folder: runs, ledger: runs + "/run.json"))
    }
    #expect(none.description.hasPrefix("error: --ledger: \(runs)/run.json is no ledger"))
  }

  @Test func `runs that hold a number are told without what can not hold it`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    let runs = folder.path + "/runs"
    _ = try await laboratory.run(
      RunRequest(
        caseArgument: "small", runs: 8, folder: runs, settings: ["mobilisation.joining=0.3"]))
    let full = try await laboratory.report(ReportRequest(folder: runs, isFull: true))
    #expect(full.notes.count == 1 && full.notes.first?.contains("are not made") == true)
    let page = try String(contentsOfFile: full.path, encoding: .utf8)
    #expect(page.contains("<section id=\"explanations\">"))
    #expect(!page.contains("<section id=\"changes\">"))
  }

  @Test func `every chart of a run has its numbers and its spec beside it`() async throws {
    let folder = try Folder()
    let laboratory = try library(folder)
    _ = try await laboratory.run(
      RunRequest(caseArgument: "small", runs: 8, folder: folder.path + "/runs"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/runs")
    let charts = names.filter { $0.hasSuffix(".svg") }.map { $0.dropLast(4) }
    #expect(charts.count >= 4)
    for chart in charts {
      let csv = try #require(
        String(data: try folder.contents("runs/\(chart).csv"), encoding: .utf8))
      let spec = try JSONSerialization.jsonObject(
        with: try folder.contents("runs/\(chart).vl.json"))
      let data = (spec as? [String: Any])?["data"] as? [String: Any]
      #expect(csv.contains("\n") && data?["values"] as? String == csv, "\(chart)")
    }
  }

  private func report(
    _ laboratory: Laboratory, _ folder: String
  ) async throws -> (page: String, notes: [String]) {
    let result = try await laboratory.report(ReportRequest(folder: folder))
    return (try String(contentsOfFile: result.path, encoding: .utf8), result.notes)
  }
}
