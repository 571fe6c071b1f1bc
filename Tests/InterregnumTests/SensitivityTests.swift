import Interregnum
import Testing

@Suite struct `Sensitivity of a case` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `every wrong word is told at once, with the nearest one`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.sensitivity(
        SensitivityRequest(
          caseArgument: "minimal", of: "hold", runs: 3, bars: -1, pairs: 1, threads: 0,
          settings: ["resign.rate=7"]))
    }
    #expect(
      refusal.description == """
        error: resign.rate must lie between 0.0 and 1.0, not 7.0
        error: --runs must lie between 40 and 1,000,000, not 3
        error: --bars must lie between 0 and 1000, not -1
        error: --pairs must lie between 2 and 1,000,000, not 1
        error: --threads must lie between 1 and 1024, not 0
        error: --of: there is nothing called 'hold' to ask for; did you mean 'holds'?
        Nothing was run.
        """)
  }

  @Test func `a question is answered and can be repeated`() async throws {
    let result = try await laboratory.sensitivity(
      SensitivityRequest(
        caseArgument: "minimal", of: "turnout", runs: 60, bars: 1, pairs: 4, seed: 5, threads: 2))
    #expect(result.code == 3)
    #expect(result.text.contains("Do not trust these shares: too few runs."))
    #expect(
      result.text.contains(
        "interregnum sensitivity minimal --of turnout --runs 60 --bars 1 --pairs 4"))
  }

  @Test func `what never varies is refused as untrustworthy`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.sensitivity(
        SensitivityRequest(caseArgument: "minimal", of: "puppet-of-patron", runs: 40, bars: 0))
    }
    #expect(refusal.code == 3)
    #expect(refusal.description.contains("every run has the same result"))
  }
}
