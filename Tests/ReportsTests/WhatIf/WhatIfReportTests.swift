import Foundation
import Inference
import Polity
import Reports
import Testing

@Suite struct `A what-if in words and as JSON` {
  private static let clear = InventedWhatIf.document(effect: 3)
  private static let unclear = InventedWhatIf.document(effect: 0)

  @Test(arguments: [
    ("what-if-clear.txt", clear), ("what-if-unclear.txt", unclear),
    ("what-if-everything.txt", InventedWhatIf.everything),
  ])
  func `it is the same to the letter`(name: String, document: WhatIfDocument) throws {
    try Golden.expect(WhatIfText.text(document), is: name)
  }

  @Test(arguments: [clear, unclear, InventedWhatIf.everything])
  func `no line is wider than 80 columns`(document: WhatIfDocument) {
    for line in WhatIfText.text(document).split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test(arguments: [clear, unclear, InventedWhatIf.everything])
  func `it keeps its schema and says nothing the schema does not name`(
    document: WhatIfDocument
  ) throws {
    let schema = try SchemaCheck.read("docs/what-if.schema.json")
    #expect(schema.unknownKeywords.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(WhatIfJSON.json(document).utf8))
    #expect(schema.faults(in: value).isEmpty)
  }

  @Test func `it says so where there is no clear difference`() {
    let text = WhatIfText.text(Self.unclear)
    #expect(text.contains("no clear difference") && !text.contains(" *\n"))
    #expect(text.contains("[warn] The change never takes hold"))
  }

  @Test func `the numbers are those of the pairs`() throws {
    let row = try #require(Self.clear.differences.first)
    // Three tenths of 120 clusters lose the ruler: 36, deviation .46 of a cluster.
    #expect(row.isClear && row.before == 1 && abs(row.after - 0.7) < 1e-12)
    #expect(abs(row.change.value + 0.3) < 1e-12)
    #expect(abs(row.change.interval.lowerBound + 0.3 + 1.6578 * 0.0420) < 1e-3)
    let dead = try #require(Self.clear.differences.first { $0.measure.id == "dead" })
    #expect(dead.undefined == 24 && dead.pairs == 216)
  }
}
