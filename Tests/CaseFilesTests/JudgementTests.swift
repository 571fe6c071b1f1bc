import CaseFiles
import Inference
import Polity
import Testing

/// Marks of an analyst, an explanation's own words and numbers, conditions of questions.
@Suite struct `What a case judges for itself` {
  @Test func `marks are read by their words and by their letters`() throws {
    let dossier = try ReadingTests.dossier(
      ReadingTests.start + """
        country: { people: 2M }
        sources: { desk: { title: A desk } }
        evidence:
          e1:
            when: day 3
            what: shots
            source: desk B2
            judge: { uprising: very inconsistent, insider-coup: CC, theatre: N, foreign-plot: I }
        """)
    #expect(
      dossier.evidence.first?.marks == [
        "uprising": .veryInconsistent, "insider-coup": .veryConsistent, "theatre": .neutral,
        "foreign-plot": .inconsistent,
      ])
    #expect(AnalystMark.allCases.map(\.vote) == [1, 2, 3, 4, 5])
  }

  @Test func `an explanation of the case's own says a sentence and sets numbers`() throws {
    let dossier = try ReadingTests.dossier(
      ReadingTests.start + """
        country: { people: 2M }
        explanations:
          uprising: 90%
          slow:
            says: Word spread by mouth, so crowds came late.
            prior: 10%
            set: { mobilisation.joining: 0.05 to 0.2, grief.weight: 3 }
        """)
    #expect(
      dossier.crisis.explanations.last
        == ExplanationPrior(
          id: "slow", weight: 0.1, says: "Word spread by mouth, so crowds came late.",
          settings: ["mobilisation.joining": .between(0.05, 0.2), "grief.weight": .exactly(3)]))
  }

  @Test func `a question with a condition may come to nothing`() throws {
    let main =
      ReadingTests.start + """
        country: { people: 2M }
        sources: { S: { title: T } }
        questions:
          fast: { ask: Quickly?, yes_if: deaths, given: move.purge }
        """
    let reading = BrokenCaseTests.reader.read(
      CaseSources(
        main: CaseSources.File(path: "case.yaml", text: main),
        outcomes: CaseSources.File(
          path: "outcomes.yaml", text: "answers:\n  fast: { answer: void, source: S A1 }\n")))
    let dossier = try #require(reading.dossier)
    #expect(dossier.crisis.questions.first?.given == "move.purge")
    #expect(dossier.settlements.first?.isVoid == true)
    #expect(dossier.settlements.first?.answer == nil)
    #expect(dossier.ledgerSettlements.isEmpty && dossier.voidQuestions.count == 1)
  }
}
