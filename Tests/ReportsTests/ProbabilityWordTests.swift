import Reports
import Testing

@Suite struct `A probability has a word and a number` {
  @Test(arguments: [
    (0, "almost no chance"), (0.05, "almost no chance"), (0.054, "almost no chance"),
    (0.06, "very unlikely"), (0.2, "very unlikely"), (0.21, "unlikely"), (0.44, "unlikely"),
    (0.45, "roughly even"), (0.55, "roughly even"), (0.56, "likely"), (0.79, "likely"),
    (0.8, "very likely"), (0.94, "very likely"), (0.95, "almost certain"),
    (1, "almost certain"), (.nan, "unknown"),
  ])
  func `the word is that of the scale`(probability: Double, word: String) {
    #expect(ProbabilityWord(Percent(probability)).rawValue == word)
  }

  @Test func `words never fall as probabilities rise`() {
    let places = ProbabilityWord.allCases.enumerated()
    let order = Dictionary(uniqueKeysWithValues: places.map { ($1, $0) })
    let words = (0...1000).map { order[ProbabilityWord(Percent(Double($0) / 1000))] ?? -1 }
    #expect(words == words.sorted())
    #expect(Set(words).count == 7)
  }

  @Test func `equal numbers have equal words`() {
    var words: [String: Set<ProbabilityWord>] = [:]
    for step in 0...10_000 {
      let percent = Percent(Double(step) / 10_000)
      words[percent.description, default: []].insert(ProbabilityWord(percent))
    }
    #expect(words.values.allSatisfy { $0.count == 1 })
  }

  @Test func `nothing is ever ruled out or certain`() {
    let shown = (0...10_000).map { Percent(Double($0) / 10_000).description }
    #expect(!shown.contains("0%") && !shown.contains("100%"))
    #expect(shown.first == "under 1%" && shown.last == "over 99%")
    #expect(Percent(-3) == Percent(0) && Percent(.infinity).description == "over 99%")
    #expect(Percent(.nan).description == "unknown")
  }

  @Test func `ranges are short and never reach the ends`() {
    #expect(Percent.range(0.54, 0.69) == "54 to 69%")
    #expect(Percent.range(0, 1) == "<1 to >99%")
    #expect(Percent.range(0, 0.001) == "<1%")
    #expect(Percent.range(.nan, 0.2) == "unknown")
  }
}
