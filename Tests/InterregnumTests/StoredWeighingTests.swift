import Foundation
import Interregnum
import Testing

@Suite struct `A weighing kept in a folder` {
  private let laboratory = LaboratoryTests.laboratory

  /// A small country with a record of three items, weighed on its second day.
  private static let record = """
    case: Kept
    start: 2030-01-01
    days: 4
    country: { people: 2M }
    shock: { what: Something, size: 1 to 2 }
    explanations: { uprising: 60%, insider-coup: 40% }
    sources:
      DESK: { title: A news desk }
    evidence:
      crowd: { when: 2030-01-01, what: A crowd, shows: turnout, kind: measurement, value: 4000, source: DESK B2 }
      riots: { when: 2030-01-01, what: Riots, shows: riots >= 50, source: DESK C3 }
      cut: { when: 2030-01-02, what: The cut, shows: move.cut-channel, kind: move, source: DESK A1 }
    """

  @Test func `is weighed again at once, and says where it cannot be`() async throws {
    let folder = try Folder()
    let file = folder.path + "/kept.yaml"
    try Self.record.write(toFile: file, atomically: true, encoding: .utf8)
    var request = ExplainRequest(
      caseArgument: file, asOf: "2030-01-02", forecasts: false, seed: 5, threads: 2)
    request.folder = folder.path + "/weighed"
    let whole = try await laboratory.explain(request)
    #expect(whole.notes.contains { $0.hasPrefix("written to \(folder.path)/weighed") })
    #expect(Laboratory.isWeighing(folder.path + "/weighed"))
    #expect(!Laboratory.isWeighing(folder.path))
    for name in [
      "arviz.json", "explain.json", "weights.csv", "evidence-weights.csv", "particles.csv",
    ] {
      #expect(try folder.contents("weighed/" + name).count > 100, "\(name)")
    }
    let stored = folder.path + "/weighed"
    let without = try laboratory.reweigh(folder: stored, ignoring: ["riots"])
    #expect(without.json.contains("\"ignored\": [\n    \"riots\"\n  ]"))
    #expect(!without.json.contains("\"verdict\": \"must-run\""))
    let imposed = try laboratory.reweigh(folder: stored, ignoring: ["cut"])
    #expect(imposed.code == 3)
    let words = imposed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("follow the record of"))
    #expect(imposed.text.contains("--ignore cut"))
    let citation = try laboratory.citation(folder: stored)
    #expect(citation.contains("Case: Kept; explanations weighed with what was known on 2030-01-02"))
    #expect(throws: Refusal.self) { try laboratory.citation(folder: folder.path) }
    let wrong = try #require(throws: Refusal.self) {
      try laboratory.reweigh(folder: stored, ignoring: ["riot", "crowds"])
    }
    #expect(
      wrong.description == """
        error: there is no item of evidence 'riot' in this weighing; did you mean 'riots'?
        error: there is no item of evidence 'crowds' in this weighing; did you mean 'crowd'?
        """)
    #expect(throws: Refusal.self) { try laboratory.reweigh(folder: stored, ignoring: []) }
    try "explanation,island\n".write(
      toFile: stored + "/particles.csv", atomically: true, encoding: .utf8)
    let spoilt = try #require(throws: Refusal.self) {
      try laboratory.reweigh(folder: stored, ignoring: ["riots"])
    }
    #expect(spoilt.description.contains("particles.csv is not what `interregnum explain --out`"))
  }
}
