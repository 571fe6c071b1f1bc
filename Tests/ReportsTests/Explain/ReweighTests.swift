import Foundation
import Inference
import Reports
import Testing

@Suite struct `A stored weighing in words and as JSON` {
  private static func found(_ verdict: Reweighed.Verdict) -> Reweighed {
    Reweighed(
      ignored: ["airport-left", "jets"],
      explanations: [
        .init(
          id: "uprising", prior: 0.6, before: 0.5, posterior: 0.7, low: 0.55, high: 0.8,
          effectiveSize: 140.3),
        .init(
          id: "plot", prior: 0.4, before: 0.5, posterior: 0.3, low: 0.2, high: 0.45,
          effectiveSize: 12.2),
      ], verdict: verdict)
  }

  private static let again = ["interregnum", "explain", "invented", "--ignore", "jets"]

  @Test(arguments: [
    ("reweigh-stands.txt", Reweighed.Verdict.stands), ("reweigh-few.txt", .fewRuns(12.2)),
    ("reweigh-must.txt", .mustRun("every weighed run was made to follow the record of jets")),
  ])
  func `it is the same to the letter, and keeps its schema`(
    name: String, verdict: Reweighed.Verdict
  ) throws {
    let found = Self.found(verdict)
    try Golden.expect(ReweighReport.text(found, again: Self.again), is: name)
    let schema = try SchemaCheck.read("docs/reweigh.schema.json")
    #expect(schema.unknownKeywords.isEmpty)
    let text = ReweighReport.json(found, again: Self.again)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(schema.faults(in: value).isEmpty)
  }
}
