import Interregnum
import Testing

@Suite struct `Coming near a user's summaries` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `every wrong word is told at once, with the nearest one`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.fit(
        FitRequest(
          caseArgument: "minimal",
          targets: [
            "death=10", "turnout(kapital)=2k", "deaths>=100", "deaths=many",
            "turnout(on=2031-01-01)=5", "ruler.in-office=3", "deaths=-4", "riots",
          ], runs: 3, threads: 0, settings: ["resign.rate=7"]))
    }
    #expect(
      refusal.description == """
        error: --to 'death=10' names the observable 'death', which does not exist; did you mean \
        'deaths'?
        error: --to 'turnout(kapital)=2k' has the argument 'kapital', which is no id of the case; \
        did you mean 'capital'?
        error: --to takes EXPRESSION=VALUE, such as deaths=100, not 'deaths>=100'
        error: --to 'deaths=many': 'many' is no number (100, 40k, 30%, yes, no)
        error: --to 'turnout(on=2031-01-01)=5' has the day 2031-01-01, which is outside the case; \
        the case runs from 2030-01-02 to 2030-01-22
        error: --to takes EXPRESSION=VALUE, such as deaths=100, not 'riots'
        error: --to 'ruler.in-office' is yes or no; want yes (1) or no (0) of it
        error: --to 'deaths' cannot be below 0
        error: --runs must lie between 400 and 1,000,000, not 3
        error: --threads must lie between 1 and 1024, not 0
        error: resign.rate must lie between 0.0 and 1.0, not 7.0
        Nothing was run.
        """)
  }

  @Test func `nothing wanted is refused`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.fit(FitRequest(caseArgument: "minimal", targets: []))
    }
    #expect(
      refusal.description == """
        error: fit needs what to come near: --to EXPRESSION=VALUE, such as --to deaths=100
        Nothing was run.
        """)
  }

  // The seed is fixed: at 800 runs the same bytes come whatever the threads.
  @Test func `one and two threads give the same bytes`() async throws {
    var request = FitRequest(
      caseArgument: "minimal", targets: ["turnout=50k", "ruler.in-office = yes"], runs: 800,
      seed: 3, threads: 1)
    let one = try await laboratory.fit(request)
    request.threads = 2
    let two = try await laboratory.fit(request)
    #expect(one.json == two.json)
    #expect(one.text == two.text)
    #expect(one.text.contains("Which runs come near turnout = 50k, ruler.in-office = yes"))
    #expect(one.text.contains("Do not rank explanations by these shares"))
    #expect(
      one.text.contains(#"interregnum fit minimal --to turnout=50k --to ruler.in-office\ =\ yes"#))
    for line in one.text.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func `what no run reaches is not to be trusted`() async throws {
    let result = try await laboratory.fit(
      FitRequest(caseArgument: "minimal", targets: ["deaths=10M"], runs: 400, seed: 3))
    #expect(result.code == 3)
    #expect(result.text.contains("Do not trust these numbers"))
    #expect(result.text.contains("all but miss what is wanted of 'deaths'"))
  }
}
