import Foundation
import Inference
import Polity
import Simulation
import Testing

import Reports

@Suite struct `The report` {
  private static let whole = Report(InventedFindings.all())

  @Test func `it is well-formed and asks nothing of the network`() {
    for report in [Self.whole, Report(ReportFindings(Invented(runs: 0).document))] {
      let page = report.html.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      #expect(WellFormed.fault(page) == nil)
      for word in [
        "<script", " src=", "url(", "@import", "<link", "<iframe", "http://", "https://",
      ] {
        #expect(!page.contains(word), "\(word)")
      }
      #expect(page.utf8.count < 400_000)
    }
  }

  @Test func `no name can become markup`() {
    let hostile = "<script>alert('1 & 2')</script>\u{202E}\"onload=\"x`y|z"
    let findings = InventedFindings.hostile(hostile)
    let report = Report(findings)
    #expect(WellFormed.fault(report.html) == nil)
    let markdown = report.markdown.replacing("\\<", with: "")
    for word in ["<script", "\"onload", "javascript:", "\u{202E}"] {
      #expect(!report.html.contains(word), "\(word)")
      if word != "\"onload" && word != "javascript:" { #expect(!markdown.contains(word)) }
    }
    #expect(report.html.contains("&lt;script&gt;alert('1 &amp; 2')&lt;/script&gt;"))
    #expect((try? JSONSerialization.jsonObject(with: Data(report.json.utf8))) != nil)
    for chart in everyChart {
      guard let sheet = chart.sheet(findings) else { continue }
      #expect(WellFormed.fault(sheet.large.svg) == nil && WellFormed.fault(sheet.small.svg) == nil)
    }
  }

  @Test func `every screen has its place, in the order in which a reader asks`() {
    #expect(
      Self.whole.screens.map(\.id) == [
        "outcomes", "course", "explanations", "regions", "tornado", "changes", "power", "forecasts",
        "analogues", "stakes", "trust",
      ])
    let page = Self.whole.html
    for screen in Self.whole.screens {
      #expect(page.contains("href=\"#\(screen.id)\"") && page.contains("id=\"\(screen.id)\""))
    }
    let names = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(names).count == names.count)
  }

  @Test func `what was not asked has no screen, and how to ask is said`() {
    var findings = ReportFindings(Invented(runs: 40).document)
    #expect(
      Report(findings).screens.map(\.id) == [
        "outcomes", "course", "regions", "power", "forecasts", "stakes", "trust",
      ])
    #expect(!Report(findings).html.contains("was not weighed here"))
    findings.howToWeigh = "interregnum report out --explain"
    #expect(
      Report(findings).html.contains("<code>interregnum report out --explain</code> does it."))
  }

  @Test func `screens of unweighed runs say so where evidence was weighed`() {
    let label = "All runs of the ensemble, before any evidence."
    #expect(Self.whole.html.contains(label) && Self.whole.markdown.contains(label))
    #expect(!Report(ReportFindings(Invented(runs: 40).document)).html.contains(label))
  }

  @Test func `its sentences are those of the text answers`() throws {
    let findings = InventedFindings.all()
    let told = words(RunText.text(findings.run))
    let weighed = findings.weighing.map { words(ExplainText.text($0)) } ?? ""
    let points = Self.whole.bottomLine.compactMap { block -> [Sentence]? in
      if case .points(let sentences) = block { sentences } else { nil }
    }
    guard points.count == 3 else {
      Issue.record("no bottom line")
      return
    }
    let (expected, run, weighing) = (points[0], points[1], points[2])
    let ending = try #require(findings.weighing?.forecast?.outcomes.first)
    #expect(expected.count == 1 && expected[0].text.contains("With what was known on"))
    #expect(expected[0].text.contains(Percent(ending.probability).description))
    #expect(run.count >= 4 && weighing.count >= 3)
    for sentence in run { #expect(told.contains(words(sentence.text)), "\(sentence.text)") }
    for sentence in weighing { #expect(weighed.contains(words(sentence.text))) }
    #expect(run.first?.pieces.contains { $0.isSaid && $0.text.contains("%") } == true)
  }

  @Test func `words, tables and pictures say the same numbers`() throws {
    let findings = InventedFindings.all()
    let summary = findings.run.summary
    let sheet = try #require(OutcomeChart.sheet(findings))
    let drawn = Set(DrawnText.all(sheet.large.svg).map(\.words))
    let told = words(RunText.text(findings.run))
    var sum = 0.0
    for (share, row) in zip(summary.outcomes, sheet.table.rows) {
      let percent = Percent(share.chance.probability).description
      #expect(row[0].shown == share.label && row[1].shown == percent)
      sum += share.chance.probability
      guard share.count > 0 else { continue }
      #expect(drawn.contains(percent) && told.contains(percent))
      #expect(drawn.contains(Percent.range(share.chance.low, share.chance.high)))
      #expect(sheet.about.contains("\(share.label): \(percent)"))
    }
    #expect(abs(sum - 1) < 1e-9)
    let course = try #require(FanChart.sheet(findings))
    let fan = try #require(summary.fans.first { $0.name == "turnout" })
    #expect(course.table.rows.map { $0[4].shown } == fan.days.map { Amount.short($0.q50) })
    #expect(course.about.contains(Amount.full(fan.days.map(\.q50).max() ?? 0)))
    let stakes = summary.stakes.filter { $0.observable == "deaths" }
    #expect(stakes.reduce(0) { $0 + $1.count } == summary.runs)
  }

  @Test func `no probability is 0% or 100%`() {
    let page = Self.whole.html
    let bad = page.matches(of: /[> ](0|100)%/)
    #expect(bad.isEmpty)
  }

  @Test func `it comes as Markdown and as one JSON document too`() throws {
    let markdown = Self.whole.markdown
    #expect(markdown.hasPrefix("# A crisis\n"))
    #expect(markdown.contains("\n## Bottom line\n") && markdown.contains("| --- |"))
    let json = try JSONSerialization.jsonObject(with: Data(Self.whole.json.utf8))
    let document = try #require(json as? [String: Any])
    #expect(document["format"] as? String == Report.format)
    #expect((document["screens"] as? [Any])?.count == Self.whole.screens.count)
  }

  @Test func `settled questions say how they came out`() throws {
    var findings = ReportFindings(Invented(runs: 40).document)
    findings.run.dossier.settlements = [
      Settlement(
        question: "stays", answer: 1, note: "", source: "S", grade: try #require(Grade(.A, 1)))
    ]
    let page = Report(findings).html
    #expect(page.contains("came out") && page.contains("yes (score 0."))
    #expect(page.contains(">open</td>"))
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
