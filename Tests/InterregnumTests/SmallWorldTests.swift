import Foundation
import Interregnum
import Testing

@Suite struct `A small world` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `is the same whatever the threads, and can be repeated`() async throws {
    var request = WorldRequest(
      caseArguments: ["minimal", "zhanaozen-2011"], pairs: 40, seed: 5, threads: 1)
    let result = try await laboratory.world(request)
    #expect(result.code == 0)
    for words in [
      "A small world: minimal, zhanaozen-2011", "Bottom line", "alone", "together",
      "All of them", "What crosses the borders", "Trust",
      "interregnum world minimal zhanaozen-2011 --pairs 40 --seed 5",
    ] { #expect(result.text.contains(words), "\(words)") }
    #expect(result.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    request.threads = 2
    let other = try await laboratory.world(request)
    #expect(other.json == result.json && other.text == result.text)
  }

  @Test func `every wrong word is told at once`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.world(
        WorldRequest(
          caseArguments: ["minimal", "minimal", "kazakstan-2022"], pairs: 1,
          settings: ["patron.elswhere=0.5"], threads: 0))
    }
    for words in [
      "error: --pairs must lie between 2 and 100,000, not 1\n",
      "error: --threads must lie between 1 and 1024, not 0\n",
      "error: there is no parameter 'patron.elswhere'; did you mean 'patron.elsewhere'?\n",
      "did you mean 'kazakhstan-2022'?",
      "error: minimal is named twice; a country is in a world once\nNothing was run.",
    ] { #expect(refusal.description.contains(words), "\(words)\nnot in\n\(refusal)") }
    #expect(refusal.description.components(separatedBy: "Nothing was run.").count == 2)
    await #expect(
      throws: Refusal(
        "error: a small world takes 2 to 8 cases, not 1\nNothing was run.")
    ) { try await laboratory.world(WorldRequest(caseArguments: ["minimal"])) }
  }
}
