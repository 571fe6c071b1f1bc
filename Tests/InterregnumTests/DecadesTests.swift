import Interregnum
import Testing

@Suite struct `Decades and analogues` {
  static let laboratory = Laboratory(library: LaboratoryTests.root + "/Cases")

  @Test func `a lifespan is the same whatever the threads, and tests the claim in words`()
    async throws
  {
    func asked(_ threads: Int) async throws -> RunResult {
      try await Self.laboratory.lifespan(
        LifespanRequest(
          caseArgument: "minimal", years: 10, runs: 40, seed: 3, lessons: 40,
          threads: threads))
    }
    let (one, two) = (try await asked(1), try await asked(2))
    #expect(one.json == two.json && one.text == two.text && one.code == 0)
    for word in ["Bottom line", "whatever the rents", "this case", "shadow", "Trust"] {
      #expect(one.text.contains(word), "\(word)")
    }
    #expect(one.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `numbers out of range are refused all at once`() async {
    let request = LifespanRequest(
      caseArgument: "minimal", years: 0, runs: 1, lessons: 1, threads: 0)
    await #expect(
      throws: Refusal(
        """
        error: --years must lie between 1 and 300, not 0
        error: --runs must lie between 20 and 1000000, not 1
        error: --lessons must lie between 40 and 100000, not 1
        error: --threads must lie between 1 and 1024, not 0
        Nothing was run.
        """)
    ) { try await Self.laboratory.lifespan(request) }
    let compared = CompareRequest(caseArgument: "minimal", runs: 1)
    await #expect(
      throws: Refusal(
        "error: --runs must lie between 20 and 2000, not 1\nNothing was run.")
    ) { try await Self.laboratory.compare(compared) }
  }

  @Test func `a comparison names neighbours with intervals, and what drives them`() async throws {
    let request = CompareRequest(
      caseArgument: "turkey-2016", others: ["venezuela-2002", "minimal"], runs: 20)
    let result = try await Self.laboratory.compare(request)
    for word in ["venezuela-2002", "Base rate", "What drives it", "armed attempt"] {
      #expect(result.text.contains(word), "\(word)")
    }
    #expect(result.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
