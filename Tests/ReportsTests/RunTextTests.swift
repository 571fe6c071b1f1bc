import Inference
import Polity
import Simulation
import Testing

import Reports

@Suite struct `The answer on the terminal` {
  @Test func `it is the same to the letter`() throws {
    try Golden.expect(RunText.text(Invented(runs: 400).document), is: "small.txt")
  }

  private static let long = "Кассым-Жомарт 大統領 " + String(repeating: "Longname", count: 30)

  /// Documents that might break a page.
  private static let odd: [Invented] = [
    Invented(runs: 0), Invented(runs: 1), Invented(runs: 2), Invented(runs: 400),
    Invented(runs: 40, title: long + "\u{1B}[2J", ruler: long),
    Invented(runs: 20, outcome: { _ in .consolidated }, days: 1),
  ]

  @Test func `no line is wider than 80 columns`() {
    for invented in Self.odd {
      let lines = RunText.text(invented.document).split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { PlainText.width($0) <= 80 })
      #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.hasSuffix(" ") })
    }
  }

  @Test func `what nobody knew on the first day is owned up to, and no more`() throws {
    var crisis = Invented(runs: 2, days: 10).document.summary.crisis
    crisis.rallies = [Rally(id: "a", what: "a march", hour: 60, announced: crisis.start)]
    #expect(RunText.hindsight(crisis) == nil)
    for (id, hour) in [("b", 60.0), ("c", 90)] {
      crisis.rallies.append(Rally(id: id, what: "a march", hour: hour))
    }
    let said = try #require(RunText.hindsight(crisis))
    #expect(said.hasPrefix("The runs know what nobody knew on the first day (2 called rallies):"))
  }

  @Test func `a long course shows weeks, days with a record and the last`() {
    func days(_ count: Int) -> Int {
      let text = RunText.text(Invented(runs: 20, days: count).document)
      return text.split(separator: "\n").count { $0.contains(#/^ {2}\d\d-\d\d +[\d.]+k? /#) }
    }
    #expect(days(45) == 45)
    // Days 0, 7, ... 98, the records of days 1 and 2, and day 99.
    #expect(days(100) == 15 + 2 + 1)
    #expect(
      RunText.text(Invented(runs: 20, days: 100).document).contains("Every seventh day, the last"))
  }

  @Test func `no probability is 0% or 100%`() {
    for invented in Self.odd {
      let text = RunText.text(invented.document)
      #expect(!text.contains(/(^|[^0-9.,])(0|100)%/))
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }

  @Test func `every word agrees with the number behind it`() {
    let pattern =
      /(?:: |  )((?:almost|very|un|roughly|likely)[a-z ]*), +(under 1|over 99|\d+)%/
    for invented in Self.odd {
      let text = RunText.text(invented.document).split(separator: "\n").joined(separator: " ")
        .replacing(#/ {6,}/#, with: "  ").replacing(#/ {5}/#, with: " ")
      let matches = text.matches(of: pattern)
      #expect(matches.count == (invented.trajectories.isEmpty ? 0 : 3))
      for match in matches {
        let rare: [Substring: Double] = ["under 1": 0.5, "over 99": 99.5]
        let number = rare[match.2] ?? Double(match.2) ?? -1
        #expect(ProbabilityWord(Percent(number / 100)).rawValue == match.1)
      }
    }
  }

  @Test func `colour changes nothing else`() {
    let document = Invented(runs: 400).document
    let coloured = RunText.text(document, colour: true)
    #expect(coloured.contains("\u{1B}[1mBottom line\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == RunText.text(document))
  }

  @Test func `without runs there is no answer`() {
    let text = RunText.text(Invented(runs: 0).document)
    #expect(text.contains("Nothing was run, so there is no answer."))
    #expect(!text.contains("How it ends") && text.contains("Trust"))
  }

  @Test func `rare endings are told with their counts`() {
    let document = Invented(runs: 2_000, outcome: { $0 < 3 ? .fled : .balanced }, days: 1).document
    let text = RunText.text(document)
    #expect(text.contains(/flees +under 1%  <1% +3 of 2,000 runs/))
    #expect(text.contains(#/stays, power remains shared +over 99%/#))
    #expect(text.contains("In no run:"))
  }

  @Test func `a failed check leaves no confidence and is the weakest part`() {
    var document = Invented(runs: 400).document
    document.summary.diagnostics = [
      Diagnostic(id: "x", status: .fail, sentence: "People got lost.")
    ]
    let text = RunText.text(document)
    #expect(text.contains("Confidence in these judgements: none (1 check failed"))
    #expect(text.contains("Weakest part: People got lost."))
    #expect(text.contains("[FAIL]"))
  }

  @Test func `the ruler's chance is the sum of the endings`() {
    let summary = Invented(runs: 400).document.summary
    let headline = Headline(summary)
    let falls = summary.outcomes.filter { !$0.outcome.stays }
      .reduce(0) { $0 + $1.chance.probability }
    #expect(abs(headline.stays + falls - 1) < 1e-9)
    #expect(headline.low <= headline.stays && headline.stays <= headline.high)
  }
}
