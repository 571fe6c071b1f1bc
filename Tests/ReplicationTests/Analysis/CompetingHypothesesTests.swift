import Classics
import Testing

@Suite struct `Competing hypotheses` {
  private func ask(_ text: String) throws -> ClassicAnswer {
    let file = InputFile(name: "votes.csv", bytes: Array(text.utf8))
    return try CompetingHypotheses.answer(ClassicRequest(input: file))
  }

  @Test func `the measures are those of the formulas`() {
    #expect(VoteMatrix.inconsistency([1, 5, 3]) == 4)
    #expect(VoteMatrix.consistency([1, 5, 3]) == 4)
    #expect((VoteMatrix.diagnosticity([1, 5, 3]) - 1.632993).magnitude < 1e-6)
    #expect(VoteMatrix.inconsistency([2.5, 2, 3, 4]) == 1.25)
    #expect(VoteMatrix.consistency([2.5, 2, 3, 4.5]) == 2.25)
    #expect(VoteMatrix.diagnosticity([]) == 0)
    #expect(VoteMatrix.mean([.notApplicable, .veryConsistent]) == 4)
    #expect(VoteMatrix.mean([]) == nil)
  }

  @Test func `hypotheses rank by what refutes them, then by what fits, then by what is missing`() {
    let matrix = VoteMatrix(
      hypotheses: ["a", "b", "c", "d", "e"], evidence: ["1", "2"],
      votes: [
        [[.inconsistent], [.consistent], [.neutral], [.notApplicable], []],
        [[.veryConsistent], [.neutral], [.neutral], [.neutral], [.neutral]],
      ])
    #expect(matrix?.ranking.map(\.hypothesis) == [1, 2, 4, 3, 0])
    #expect(matrix?.ranking.map(\.notApplicable) == [0, 0, 0, 0.5, 0])
    #expect(matrix?.ranking.map(\.notJudged) == [0, 0, 0.5, 0, 0])
    #expect(matrix?.means(evidence: 0) == [2, 4, 3, 3, nil])
    #expect(matrix?.means(evidence: 9) == [])
    #expect(VoteMatrix(hypotheses: ["a"], evidence: ["1"], votes: [[]]) == nil)
  }

  @Test func `a file of votes is answered`() throws {
    let answer = try ask(
      "evidence,alone,helped\nfirst fact,1 2,5\n\"second, odd\",N/A,4;5\nthird,,na 3\n")
    #expect(
      answer.sentences == [
        "'helped' has the least against it: 0.00.",
        "1 of 3 pieces of evidence tell nothing apart.",
      ])
    let numbers = answer.tables[0].rows.map { $0.dropFirst().map(shown) }
    #expect(
      numbers == [["0.0000", "6.2500", "0.0", "0.0"], ["2.2500", "0.0000", "33.3", "33.3"]])
    #expect(answer.tables[0].rows.map { shown($0[0]) } == ["helped", "alone"])
    let facts = answer.tables[1].rows.map { shown($0[0]) }
    #expect(facts == ["first fact", "second, odd", "third"])
  }

  private func shown(_ cell: ClassicTable.Cell) -> String {
    switch cell {
    case .word(let word): word
    case .number(let value, let decimals): Figures.text(value, decimals)
    }
  }

  @Test func `every fault of a file is named with its line`() {
    let text = "evidence,a,,a\nfact,1,2,6\n,1,1,1\nshort,1\nodd,0,x,3 -1\n"
    let expected = ClassicFault([
      "votes.csv:1: hypothesis 2 has no name",
      "votes.csv:1: names the hypothesis 'a' twice",
      "votes.csv:2: a vote must be 1, 2, 3, 4, 5 or N/A, not '6'",
      "votes.csv:3: has votes but no evidence",
      "votes.csv:4: needs 4 cells, as the first line has, and has 2",
      "votes.csv:5: a vote must be 1, 2, 3, 4, 5 or N/A, not '0'",
      "votes.csv:5: a vote must be 1, 2, 3, 4, 5 or N/A, not 'x'",
      "votes.csv:5: a vote must be 1, 2, 3, 4, 5 or N/A, not '-1'",
    ])
    #expect(throws: expected) { try ask(text) }
  }

  @Test func `a file that says too little is refused`() {
    #expect(
      throws: ClassicFault([
        "votes.csv: is empty; the first line is 'evidence' and the hypotheses"
      ])
    ) { try ask("\n\n") }
    #expect(
      throws: ClassicFault([
        "votes.csv:1: names no hypothesis; write 'evidence,first,second'",
        "votes.csv: has no evidence below its first line",
      ])
    ) { try ask("evidence\n") }
  }

  @Test func `the preset runs and every claim holds`() throws {
    let answer = try CompetingHypotheses.answer(ClassicRequest())
    #expect(answer.tables.map(\.rows.count) == [3, 5])
    let findings = CompetingHypotheses.findings()
    #expect(findings.count == 5)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(findings.count { $0.standing == .published } == 4)
    #expect(CompetingHypotheses.figure().series.count == 3)
  }
}
