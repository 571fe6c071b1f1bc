import Inference
import Simulation
import Testing

import Reports

@Suite struct `The weighing on the terminal` {
  private static let healthy = InventedWeighing().document

  private static let failing: ExplainDocument = {
    var document = InventedWeighing(items: 3).document
    document.forecast = nil
    document.diagnostics = [
      Diagnostic(id: "islands", status: .fail, sentence: "Independent islands disagree."),
      Diagnostic(id: "size", status: .warn, sentence: "Few runs stand behind it."),
      Diagnostic(id: "ladder", status: .fail, sentence: "The sampler is stuck."),
    ]
    return document
  }()

  private static let silent: ExplainDocument = {
    var document = InventedWeighing(
      [("Theatre", 0.2, 0), ("Uprising", 0.7, 0), ("Plot", 0.1, 0)], items: 0
    ).document
    document.lessons = 0
    document.marginals = []
    document.diagnostics = [
      Diagnostic(id: "size", status: .warn, sentence: "There is no evidence.")
    ]
    return document
  }()

  @Test(arguments: [
    ("explain-healthy.txt", healthy), ("explain-failing.txt", failing),
    ("explain-silent.txt", silent),
  ])
  func `it is the same to the letter`(name: String, document: ExplainDocument) throws {
    try Golden.expect(ExplainText.text(document), is: name)
  }

  @Test func `no line is wider than 80 columns`() {
    for document in OddWeighings.all {
      let lines = ExplainText.text(document).split(separator: "\n").map(String.init)
      #expect(lines.filter { PlainText.width($0) > 80 }.isEmpty)
      #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.hasSuffix(" ") })
    }
  }

  @Test func `no probability is 0% or 100%`() {
    for document in OddWeighings.all + [Self.healthy, Self.failing, Self.silent] {
      let text = ExplainText.text(document)
      #expect(!text.contains(/(^|[^0-9.,])(0|100)%/))
      #expect(!text.contains(/\b(nan|inf)\b/))
    }
  }

  @Test func `every word agrees with the number behind it`() {
    let pattern = /(?:: |  )((?:almost|very|un|roughly|likely)[a-z ]*), +(under 1|over 99|\d+)%/
    var found = 0
    for document in OddWeighings.all + [Self.healthy, Self.failing, Self.silent] {
      let text = ExplainText.text(document).split(separator: "\n").joined(separator: " ")
        .replacing(#/ {6,}/#, with: "  ").replacing(#/ {5}/#, with: " ")
      for match in text.matches(of: pattern) {
        let rare: [Substring: Double] = ["under 1": 0.5, "over 99": 99.5]
        let number = rare[match.2] ?? Double(match.2) ?? -1
        #expect(ProbabilityWord(Percent(number / 100)).rawValue == match.1)
        found += 1
      }
    }
    #expect(found >= 10)
  }

  @Test func `colour changes nothing else`() {
    let coloured = ExplainText.text(Self.failing, colour: true)
    #expect(coloured.contains("\u{1B}[1;31m[FAIL]\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == ExplainText.text(Self.failing))
  }

  @Test func `a failed check comes before every answer`() throws {
    let text = ExplainText.text(Self.failing)
    #expect(
      text.contains(
        "Bottom line\n  Do not trust this ranking: Independent islands disagree (and 1 other "
          + "check\n    failed)."))
    #expect(!ExplainText.text(Self.healthy).contains("Do not trust"))
  }

  @Test func `the command is the one that was typed`() {
    var document = Self.healthy
    #expect(
      ExplainText.text(document)
        .hasSuffix("    interregnum explain invented --as-of 2022-01-02 --seed 7\n"))
    document.arguments = ["my case.yaml", "--ignore", "item-3"]
    #expect(
      ExplainText.text(document)
        .hasSuffix("    interregnum explain my\\ case.yaml --ignore item-3\n"))
  }

  @Test func `without explanations there is no answer`() {
    var document = Self.healthy
    document.explanations = []
    let text = ExplainText.text(document)
    #expect(text.contains("No explanation was weighed, so there is no answer."))
    #expect(!text.contains("Which explanation") && text.contains("Trust"))
  }
}
