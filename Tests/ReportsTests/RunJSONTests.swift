import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `The answer as JSON` {
  private let odd = [
    Invented(runs: 0), Invented(runs: 1), Invented(runs: 400),
    Invented(runs: 8, title: "\"\\\u{0}\u{1B}\u{2028}\u{202E}</script>\u{1F600}", ruler: "Ж"),
  ]

  private func parsed(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `it keeps its schema and says nothing the schema does not name`() throws {
    let schema = try SchemaCheck.read("docs/run.schema.json")
    #expect(schema.unknownKeywords.isEmpty, "the check would pass over these")
    for invented in odd {
      let faults = schema.faults(in: try parsed(RunJSON.json(invented.document)))
      #expect(faults.isEmpty)
    }
  }

  @Test func `the schema check finds what is wrong`() throws {
    let schema = try SchemaCheck.read("docs/run.schema.json")
    var value = try parsed(RunJSON.json(Invented(runs: 4).document))
    value["runs"] = "4"
    value["format"] = "other"
    value["seed"] = nil
    value["more"] = 1
    value["explanations"] = [["id": 1]]
    let faults = schema.faults(in: value)
    #expect(faults.count == 6, "\(faults)")
  }

  @Test func `probabilities of the endings sum to 1`() throws {
    for invented in odd {
      let outcomes = try #require(
        try parsed(RunJSON.json(invented.document))["outcomes"] as? [[String: Any]])
      let sum = outcomes.compactMap { $0["probability"] as? Double }.reduce(0, +)
      #expect(abs(sum - 1) < 1e-9)
      #expect(outcomes.count == Outcome.allCases.count)
    }
  }

  @Test func `texts come back as they were`() throws {
    let document = odd[3].document
    let crisis = try #require(try parsed(RunJSON.json(document))["case"] as? [String: Any])
    #expect(crisis["title"] as? String == document.summary.crisis.title)
    #expect(!RunJSON.json(document).unicodeScalars.contains { [0x1B, 0x2028].contains($0.value) })
  }

  @Test func `keys stand in their order and equal documents give equal bytes`() {
    let text = RunJSON.json(Invented(runs: 40).document)
    #expect(text == RunJSON.json(Invented(runs: 40).document))
    let keys = ["format", "case", "outcomes", "questions", "series", "coverage", "seconds"]
    let places = keys.compactMap { text.firstRange(of: "\n  \"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test func `it says the same as the terminal`() throws {
    let document = Invented(runs: 400).document
    let outcomes = try #require(
      try parsed(RunJSON.json(document))["outcomes"] as? [[String: Any]])
    let text = RunText.text(document)
    for outcome in outcomes where outcome["count"] as? Int ?? 0 > 0 {
      let label = try #require(outcome["label"] as? String).replacing("the ruler ", with: "")
      let percent = Percent(try #require(outcome["probability"] as? Double)).description
      #expect(text.contains(try Regex("\(label) +\(percent) ")))
    }
  }

  @Test func `a series has a column for the country, each region and each claimant`() throws {
    let value = try parsed(RunJSON.json(Invented(runs: 4).document))
    let series = try #require(value["series"] as? [String: [[String: Any]]])
    let wanted = ["turnout", "deaths(capital)", "real-power(ruler)", "refusal(police)"]
    #expect(wanted.allSatisfy { series[$0]?.count == 4 })
    #expect(!series.keys.contains { $0.contains(",") })
    #expect(series["turnout"]?.first?["time"] as? String == "2021-12-30")
  }
}
