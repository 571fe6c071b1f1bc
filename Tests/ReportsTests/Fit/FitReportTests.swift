import Foundation
import Inference
import Reports
import Simulation
import Testing

@Suite struct `Runs that come near, in words and as JSON` {
  @Test(arguments: [("fit-near.txt", true), ("fit-far.txt", false)])
  func `it is the same to the letter`(name: String, isNear: Bool) throws {
    let text = FitText.text(InventedFit.document(isNear: isNear))
    try Golden.expect(text, is: name)
    for line in text.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test(arguments: [true, false])
  func `it keeps its schema and says nothing the schema does not name`(isNear: Bool) throws {
    let schema = try SchemaCheck.read("docs/fit.schema.json")
    #expect(schema.unknownKeywords.isEmpty)
    let text = FitJSON.json(InventedFit.document(isNear: isNear))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(schema.faults(in: value).isEmpty)
  }

  @Test func `too far and too few are not to be trusted`() {
    #expect(InventedFit.document(isNear: true).diagnostics.allSatisfy { $0.status != .fail })
    let failed = InventedFit.document(isNear: false).diagnostics.filter { $0.status == .fail }
    #expect(failed.map(\.id) == ["tolerance", "reached", "effective-size"])
  }
}
