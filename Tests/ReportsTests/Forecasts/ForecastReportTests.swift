import Foundation
import Inference
import Reports
import Testing

@Suite struct `Forecasts in words and as JSON` {
  private static let hash = String(repeating: "0123abcd", count: 8)
  private static let texts = [
    ("forecast-first.txt", ForecastText.text(InventedForecasts.forecast(day: 0))),
    ("forecast-later.txt", ForecastText.text(InventedForecasts.forecast(day: 2))),
    ("replay.txt", ReplayText.text(InventedForecasts.replay)),
    ("score-case.txt", ScoreText.text(InventedForecasts.score(limit: 0.2))),
    ("score-ledger.txt", ScoreText.text(InventedForecasts.score(limit: 0.3, ledger: hash))),
  ]

  @Test(arguments: texts)
  func `they are the same to the letter`(name: String, text: String) throws {
    try Golden.expect(text, is: name)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: [
    ("forecast", ForecastJSON.json(InventedForecasts.forecast(day: 2))),
    ("replay", ReplayJSON.json(InventedForecasts.replay)),
    ("score", ScoreJSON.json(InventedForecasts.score(limit: nil))),
    ("score", ScoreJSON.json(InventedForecasts.score(limit: 0.1, ledger: hash))),
  ])
  func `they keep their schemas and say nothing these do not name`(
    name: String, json: String
  ) throws {
    let schema = try SchemaCheck.read("docs/\(name).schema.json")
    #expect(schema.unknownKeywords.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(schema.faults(in: value).isEmpty)
  }

  @Test func `a question that settled before the day is named, not asked`() {
    let document = InventedForecasts.forecast(day: 2)
    #expect(document.past == ["cut"] && !document.forecasts.contains { $0.question == "cut" })
  }

  @Test func `a score over the limit says so`() {
    // (0.7^2 + 0.1^2) / 2 = 0.25
    #expect(InventedForecasts.score(limit: 0.24).isOverLimit)
    #expect(!InventedForecasts.score(limit: 0.26).isOverLimit)
    #expect(!InventedForecasts.score(limit: nil).isOverLimit)
  }

  @Test func `the text behind the case is scored only where it is settled`() {
    let said = InventedForecasts.score(limit: nil).said
    #expect(abs((said[0].brier ?? 0) - 0.81) < 1e-12 && said[1].brier == nil)
  }
}
