import Foundation
import Inference
import Reports
import Simulation
import Testing

@Suite struct `The weighing as JSON and as a table` {
  private let healthy = InventedWeighing().document

  private func parsed(_ document: ExplainDocument) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(ExplainJSON.json(document).utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `it keeps its schema and says nothing the schema does not name`() throws {
    let schema = try SchemaCheck.read("docs/explain.schema.json")
    #expect(schema.unknownKeywords.isEmpty, "the check would pass over these")
    for document in OddWeighings.all + [healthy] {
      let faults = schema.faults(in: try parsed(document))
      #expect(faults.isEmpty)
    }
  }

  @Test func `the schema check finds what is wrong`() throws {
    let schema = try SchemaCheck.read("docs/explain.schema.json")
    var value = try parsed(healthy)
    value["format"] = "other"
    value["asOf"] = "tomorrow"
    value["more"] = 1
    value["forecast"] = ["runs": 1, "outcomes": [], "questions": []]
    value["sources"] = [["id": 1]]
    value["alike"] = nil
    let faults = schema.faults(in: value)
    #expect(faults.count == 11, "\(faults)")
  }

  @Test func `what does not exist is null or left out`() throws {
    var document = healthy
    let first = document.items[0]
    document.items[0] = ExplainDocument.Weight(
      of: first.id, item: first.item, decibans: [1, .nan, 3, -.infinity], diagnosticity: 1,
      without: [.nan, 0.5, 0.25, 0.25], effectiveSize: 0)
    document.forecast = nil
    let value = try parsed(document)
    let item = try #require((value["evidence"] as? [[String: Any]])?.first)
    let decibans = try #require(item["decibans"] as? [String: Any])
    #expect(decibans["x0"] as? Double == 1 && decibans["x1"] is NSNull && decibans["x3"] is NSNull)
    #expect((item["without"] as? [String: Any])?["x0"] is NSNull && item["produced"] is NSNull)
    #expect(value["forecast"] == nil)
  }

  @Test func `its bottom line is the terminal's, in at most four sentences`() throws {
    for document in OddWeighings.all + [healthy] {
      let sentences = try #require(try parsed(document)["bottomLine"] as? [String])
      #expect(sentences.count <= 4 && sentences.isEmpty == document.explanations.isEmpty)
      let text = ExplainText.text(document).filter { !$0.isWhitespace }
      #expect(sentences.allSatisfy { text.contains(PlainText.cleaned($0).filter { $0 != " " }) })
    }
  }

  @Test func `those that can not be told apart are named`() throws {
    let tied = InventedWeighing(
      [("Theatre", 0.4, -20), ("Plot", 0.4, -20.1), ("Uprising", 0.2, -29)], spread: 0.1
    ).document
    #expect(try parsed(tied)["alike"] as? [String] == ["x0", "x1"])
    #expect(try parsed(healthy)["alike"] as? [String] == [])
  }

  @Test func `keys stand in their order and equal documents give equal bytes`() {
    let text = ExplainJSON.json(healthy)
    #expect(text == ExplainJSON.json(InventedWeighing().document))
    let keys = ["format", "case", "explanations", "evidence", "forecast", "diagnostics", "lessons"]
    let places = keys.compactMap { text.firstRange(of: "\n  \"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test func `it ranks as the terminal does`() throws {
    let text = ExplainText.text(healthy)
    let ranked = try #require(try parsed(healthy)["explanations"] as? [[String: Any]])
    #expect(ranked.count == 4)
    for (place, entry) in ranked.enumerated() {
      let label = try #require(entry["label"] as? String)
      let numbers = ["prior", "posterior"].map { key in
        Percent(entry[key] as? Double ?? .nan).description
      }
      let row = "\(place + 1)  \(label) +\(numbers[0]) +\(numbers[1]) "
      #expect(text.contains(try Regex(row)))
    }
    #expect(
      abs(ranked.reduce(0) { $0 + ($1["posterior"] as? Double ?? 0) } - 1) < 1e-9)
  }

  @Test func `it weighs each item as the terminal does`() throws {
    let items = try #require(try parsed(healthy)["evidence"] as? [[String: Any]])
    let lines = ExplainText.text(healthy).split(separator: "\n")
    for item in items.prefix(12) {
      let id = try #require(item["id"] as? String)
      let relative = try #require(item["relative"] as? [String: Double])
      let cells = healthy.explanations.map { Decibans.signed(relative[$0.id] ?? .nan) }
      let row = try #require(lines.first { $0.hasPrefix("  \(id) ") && $0.contains("Number") })
      #expect(row.split(separator: " ").suffix(4).map(String.init) == cells)
    }
  }

  @Test func `what an item says is told against the average explanation`() throws {
    let item = try #require((try parsed(healthy)["evidence"] as? [[String: Any]])?.first)
    let relative = try #require(item["relative"] as? [String: Double])
    // 4, 1, -2, -5 less 0.25 * 4 + 0.4 * 1 - 0.1 * 2 - 0.25 * 5 in the order of the ranking.
    #expect(relative == ["x0": 4.05, "x1": 1.05, "x2": -1.95, "x3": -4.95])
  }

  @Test func `the table has a record for each set and explanation`() {
    let text = ExplainTables.evidenceWeights(healthy)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + 4 * (15 + 1 + 1))
    #expect(lines[0].hasPrefix("set,id,grade,date,source,what,explanation,decibans,relative,"))
    #expect(
      lines[2].hasPrefix(
        "item,item-0,A1,2021-12-30,desk,\"Number 0 of what people said they saw, at some length, "
          + "and with a comma\",x1,1,1.05,3,"))
    #expect(lines.last?.hasPrefix("source,desk,,,,,x3,-3,") == true)
    #expect(!text.contains("nan") && !text.contains("#"))
    for document in OddWeighings.all {
      #expect(!ExplainTables.evidenceWeights(document).contains(/,(nan|-?inf)/))
    }
  }
}
