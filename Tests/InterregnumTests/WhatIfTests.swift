import Foundation
import Interregnum
import Testing

@Suite struct `What if` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `without a change lists what the case asks`() async throws {
    let result = try await laboratory.whatIf(WhatIfRequest(caseArgument: "kazakhstan-2022"))
    #expect(result.text.contains("no-appeal         What if nobody had called the CSTO?"))
    #expect(result.json.contains("\"format\": \"interregnum-what-ifs/1\""))
    let none = try await laboratory.whatIf(WhatIfRequest(caseArgument: "minimal"))
    #expect(none.text.hasPrefix("minimal has no what-ifs;"))
  }

  @Test func `every wrong word is told at once, with the nearest one`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.whatIf(
        WhatIfRequest(
          caseArgument: "kazakhstan-2022", name: "no-apeal",
          forced: ["apeal@day 3", "appeal", "appeal@soon", "appeal@2023-01-01", "purge@day 4"],
          forbidden: ["purge", "life-fire"], settings: ["resign.rate=7"],
          facts: ["sponsr=rival", "sponsor=rivall", "rival_hostile=maybe"], pairs: 1,
          asOf: "2022-01-05", threads: 0))
    }
    #expect(
      refusal.description == """
        error: the case has no what-if 'no-apeal'; did you mean 'no-appeal'?
        error: --force: there is no move 'apeal'; did you mean 'appeal'?
        error: --force takes MOVE@TIME such as appeal@2022-01-01, not 'appeal'
        error: --force takes a time such as '2022-01-01 12:00' or 'day 3', not 'soon'
        error: 2023-01-01 lies outside the case, which runs from 2022-01-01 to 2022-01-18
        error: --forbid: there is no move 'life-fire'; did you mean 'live-fire'?
        error: resign.rate must lie between 0.0 and 1.0, not 7.0
        error: --fact: there is no fact 'sponsr'; did you mean 'sponsor'?
        error: --fact sponsor takes nobody, rival, ruler, foreign, not 'rivall'
        error: --fact rival_hostile takes yes, no, not 'maybe'
        error: purge is both forced and forbidden
        error: --pairs must lie between 2 and 1,000,000, not 1
        error: --threads must lie between 1 and 1024, not 0
        error: --as-of needs --weighed: runs drawn from the priors use no evidence
        Nothing was run.
        """)
  }

  @Test func `a change is compared, said and can be repeated`() async throws {
    var request = WhatIfRequest(
      caseArgument: "minimal", forced: ["cut-channel@2030-01-03T20:00"], pairs: 40, seed: 5,
      threads: 1)
    let result = try await laboratory.whatIf(request)
    #expect(result.code == 0)
    #expect(result.text.contains("Changed: cut-channel is made on 01-03 20:00, not before."))
    #expect(
      result.text.contains(
        "interregnum what-if minimal --force cut-channel@2030-01-03T20:00 --pairs"))
    request.threads = 2
    #expect(try await laboratory.whatIf(request).json == result.json)
  }

  @Test func `a case that changes a number that is none is refused`() throws {
    let folder = try Folder()
    let file = folder.path + "/odd.yaml"
    let text = """
      case: Odd
      start: 2030-01-01
      days: 5
      country: { people: 10M }
      what_if:
        odd: { set: { mobilisation.joning: 1, resign.rate: 7 }, forbid: [apeal] }
      """
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let refusal = try #require(throws: Refusal.self) {
      try laboratory.check(file, defaults: false)
    }
    #expect(refusal.description.contains("did you mean 'mobilisation.joining'?"))
    #expect(refusal.description.contains("what_if.odd.set.resign.rate must lie between 0 and 1"))
    #expect(refusal.description.contains("did you mean 'appeal'?"))
    #expect(refusal.description.contains("3 errors"))
  }
}
