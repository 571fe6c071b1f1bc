import Foundation
import Inference
import Polity
import Simulation
import Testing

import Reports

@Suite struct `What a report was told besides its runs` {
  private var weighed: ReportFindings {
    var findings = InventedFindings.all()
    // Two of four explanations are never told apart.
    findings.weighing?.recovery = RecoveryTable(
      chances: (0..<80).map { $0 % 2 == 0 ? [0.6, 0.2, 0.1, 0.1] : [0.5, 0.2, 0.2, 0.1] },
      truths: (0..<80).map { $0 % 4 }, explanations: 4)
    return findings
  }

  @Test func `no ranking stands without what it must be read with`() throws {
    let findings = weighed
    let text = words(ExplainText.text(try #require(findings.weighing)))
    let screen = try #require(Report(findings).screens.first { $0.id == "explanations" })
    let told = screen.blocks.flatMap(Self.sentences)
    for start in [
      "80 free runs of known explanation", "Hardly better than by a coin", "With all items",
      "Another explanation stands first with", "None of ", "Too few: ",
    ] {
      guard text.contains(start) else { continue }
      let found = try #require(told.first { $0.contains(start) }, "\(start)")
      #expect(text.contains(words(found)), "\(found)")
    }
    let captions = screen.blocks.compactMap { block -> String? in
      if case .table(let table) = block { return table.caption }
      return nil
    }
    for caption in [
      "Can they be told apart at all?", "Had one item never been reported",
      "Had we graded or believed otherwise",
    ] {
      #expect(captions.contains(caption), "\(caption)")
      #expect(text.contains(caption))
    }
    #expect(WellFormed.fault(Report(findings).html) == nil)
  }

  @Test func `what was not tried is said to be so`() {
    var findings = ReportFindings(Invented(runs: 40).document)
    findings.weighing = InventedWeighing(items: 0).document
    let page = Report(findings).html
    #expect(page.contains("Whether such explanations can be told apart at all was not tried here"))
    #expect(page.contains("No item was weighed that could be left out."))
    #expect(page.contains("under other grades and other priors was not worked out"))
    let parts = ExplainMarkup.safeguards(InventedWeighing(items: 0).document).map(\.html).joined()
    #expect(parts.contains("was not tried here"))
  }

  @Test func `shares, clear changes and distances are told with their limits`() throws {
    var findings = InventedFindings.all()
    let share = { (name: String, value: Double, isTold: Bool) in
      SharesFinding.Share(
        name: name, share: Estimate(value, low: value / 2, high: value * 1.5), isTold: isTold)
    }
    findings.shares = SharesFinding(
      shares: [share("joining", 0.32, true), share("wounds", 0.01, false)])
    findings.changes = [
      ChangeFinding(
        name: "What if nobody called?", difference: Estimate(0.04, low: 0.01, high: 0.07),
        pairs: 100, isClear: false, words: ["No clear difference in chances."])
    ]
    findings.analogues = [
      AnalogueFinding(title: "Other", distance: 0.2, ended: "the ruler held", range: 0.15...0.3)
    ]
    findings.analogueNoise = 0.11
    findings.analogueWords = ["Nearest: other (0.20, 0.15 to 0.30). "]
    findings.scored = ["Brier score 0.120."]
    findings.kept = [
      KeptAnswer(
        of: "what matters", command: ["interregnum", "sensitivity", "invented", "--runs", "600"],
        checks: [Diagnostic(id: "runs", status: .warn, sentence: "300 draws of the unknowns.")])
    ]
    let page = Report(findings).html
    for words in [
      "Share of the variance that each explains by itself", ">32%<", ">16 to 48%<",
      "The other 1 unknown can not be told from nothing.", "no clear difference",
      "<b class=\"said\">What if nobody called?</b> No clear difference in chances.",
      "0.15 to 0.30", "lie 0.11 from the other half", "nearest is not near unless",
      "Brier score 0.120.", "Of what matters:", "300 draws of the unknowns.",
      "interregnum sensitivity invented --runs 600",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(WellFormed.fault(page) == nil)
  }

  @Test func `a spec holds the numbers of its picture`() throws {
    for chart in everyChart {
      let drawn = chart.sheet(InventedFindings.all())
      let sheet = try #require(drawn, "\(chart.id)")
      let spec = try JSONSerialization.jsonObject(with: Data(sheet.vegaLite.utf8))
      let data = try #require((spec as? [String: Any])?["data"] as? [String: Any])
      #expect(data["values"] as? String == sheet.csv && data["url"] == nil, "\(chart.id)")
      #expect((data["format"] as? [String: String]) == ["type": "csv"])
    }
  }

  private static func sentences(_ block: ReportBlock) -> [String] {
    switch block {
    case .words(let words), .note(let words): [words]
    case .more(_, let blocks): blocks.flatMap(sentences)
    default: []
    }
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
