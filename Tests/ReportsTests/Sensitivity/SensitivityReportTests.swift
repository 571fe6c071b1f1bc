import Foundation
import Inference
import Polity
import RandomStreams
import Reports
import Simulation
import Testing

@Suite struct `What matters in words and as JSON` {
  static func document(chance: Bool, runs: Int = 800) throws -> SensitivityDocument {
    var luck = StreamFamily(seed: 8, run: 0).stream(Purpose("invented"))
    let heat = (0..<runs).map { _ in luck.uniform() }
    let idle = (0..<runs).map { _ in luck.uniform() }
    let results = heat.map { value -> Double in
      let noise = luck.uniform()
      return chance ? (value + 0.3 * noise > 0.9 ? 1 : 0) : 900 * value + 100 * noise
    }
    let inputs = [
      SensitivitySample.Input("streets.heat", heat), .init("nothing.at.all", idle),
    ]
    let sample = try SensitivitySample(inputs, results: results, block: 2)
    let measure = Measure(
      id: chance ? "flight" : "dead", label: chance ? "Does the ruler flee?" : "How many die?",
      kind: chance ? .question : .estimate
    ) { _ in 0 }
    let scale = chance ? 1.0 : 1000
    func bar(_ name: String, _ swing: Double, _ reach: Double) -> TornadoBar {
      TornadoBar(
        name: name, range: 0.05...0.95,
        atLow: Estimate(0.1 * scale, low: 0.05 * scale, high: 0.15 * scale),
        atHigh: Estimate((0.1 + swing) * scale, low: 0, high: scale),
        swing: Estimate(
          swing * scale, low: (swing - reach) * scale, high: (swing + reach) * scale))
    }
    let bound = 750.0
    return SensitivityDocument(
      dossier: Dossier(crisis: InventedWhatIf.crisis()),
      caseSHA256: String(repeating: "0123abcd", count: 8), version: "0.0.0", seed: 7,
      measure: measure, runs: runs, pairs: 60,
      result: SensitivityResult(
        level: ClusteredMean(results.enumerated().map { .init($1, cluster: $0 / 2) }),
        undefined: chance ? 0 : 6, isLogarithmic: !chance,
        shares: try FirstOrderShares(sample, draws: 99).shares,
        tornado: Tornado([bar("nothing.at.all", 0.01, 0.05), bar("streets.heat", 0.6, 0.08)]),
        scenario: .init(
          event: chance ? .yes : .above(bound),
          found: ScenarioDiscovery(sample) { $0 > (chance ? 0.5 : bound) })),
      arguments: ["invented", "--of", measure.id, "--seed", "7"])
  }

  @Test(arguments: [("sensitivity-chance.txt", true), ("sensitivity-number.txt", false)])
  func `it is the same to the letter`(name: String, chance: Bool) throws {
    let text = SensitivityText.text(try Self.document(chance: chance))
    try Golden.expect(text, is: name)
    for line in text.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test(arguments: [true, false])
  func `it keeps its schema and says nothing the schema does not name`(chance: Bool) throws {
    let schema = try SchemaCheck.read("docs/sensitivity.schema.json")
    #expect(schema.unknownKeywords.isEmpty)
    let text = SensitivityJSON.json(try Self.document(chance: chance))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(schema.faults(in: value).isEmpty)
  }

  @Test func `few runs are not to be trusted`() throws {
    let document = try Self.document(chance: true, runs: 60)
    #expect(SensitivityText.text(document).contains("Do not trust these shares: too few runs."))
    #expect(document.diagnostics.contains { $0.status == .fail })
  }
}
