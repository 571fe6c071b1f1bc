import Inference
import Polity
import Simulation

import Reports

/// Findings of every kind, all invented.
enum InventedFindings {
  /// Everything a report can tell.
  static func all(runs: Int = 400, ruler: String = "the ruler", title: String = "A crisis")
    -> ReportFindings
  {
    let run = Invented(runs: runs, title: title, ruler: ruler).document
    var findings = ReportFindings(
      run, weighing: InventedWeighing(title: title, ruler: ruler).document)
    findings.tornado = tornado
    findings.sensitivity = ["joining: 31% of the variance by itself (20%...40%)."]
    findings.changes = [
      ChangeFinding(
        name: "No call to the patron", difference: Estimate(-0.18, low: -0.25, high: -0.11),
        pairs: 400),
      ChangeFinding(
        name: "No cut of the network", difference: Estimate(0.01, low: -0.03, high: 0.05),
        pairs: 400),
    ]
    findings.reliability = Reliability((0..<200).compactMap(forecast))
    findings.analogues = [
      AnalogueFinding(title: "Another case", distance: 0.12, ended: "the ruler stays"),
      AnalogueFinding(title: "A third case", distance: 0.6, ended: "the ruler flees"),
    ]
    return findings
  }

  /// Said 5%, 15% ... 95%; what happened follows, less sharply.
  private static func forecast(_ number: Int) -> BinaryForecast? {
    let decile = number % 10
    let happened = number * 7 % 100 < decile * 10
    return BinaryForecast(Double(decile) / 10 + 0.05, happened: happened)
  }

  private static let tornado = TornadoFinding(
    of: "chance that the ruler stays", isProbability: true,
    tornado: Tornado([
      TornadoBar(
        name: "Loyalty of the army", range: -1...1, atLow: Estimate(0.4, low: 0.35, high: 0.45),
        atHigh: Estimate(0.78, low: 0.74, high: 0.82),
        swing: Estimate(0.38, low: 0.33, high: 0.43)),
      TornadoBar(
        name: "Cost of a cut network", range: 0.1...0.3,
        atLow: Estimate(0.6, low: 0.55, high: 0.65), atHigh: Estimate(0.61, low: 0.56, high: 0.66),
        swing: Estimate(0.01, low: -0.04, high: 0.06)),
    ]))

  /// Findings whose every text is hostile.
  static func hostile(_ text: String) -> ReportFindings {
    var findings = all(runs: 40, ruler: text, title: text)
    for place in findings.run.dossier.evidence.indices {
      findings.run.dossier.evidence[place].what = text
      findings.run.dossier.evidence[place].contested = text
      findings.run.dossier.evidence[place].source = text
    }
    findings.run.dossier.sources = [
      Source(id: text, title: text, kind: text, url: "javascript:alert(1)//" + text, motive: text)
    ]
    if let grade = Grade(.A, 1) {
      findings.run.dossier.claims = [
        Claim(id: text, says: text, record: text, standing: .open, source: text, grade: grade)
      ]
      findings.run.dossier.settlements = [
        Settlement(question: "stays", answer: 1, note: text, source: text, grade: grade)
      ]
    }
    findings.run.summary.diagnostics = [
      Diagnostic(id: text, status: .warn, sentence: text)
    ]
    findings.run.arguments = [text, "--out", text]
    findings.howToWeigh = text
    findings.sensitivity = [text]
    findings.tornado?.of = text
    findings.changes = findings.changes.map {
      ChangeFinding(name: text, difference: $0.difference, pairs: $0.pairs)
    }
    findings.analogues = [AnalogueFinding(title: text, distance: 1, ended: text)]
    let places = findings.weighing?.items.indices ?? 0..<0
    for place in places {
      guard let entry = findings.weighing?.items[place], var item = entry.item else { continue }
      item.what = text
      findings.weighing?.items[place] = ExplainDocument.Weight(
        of: text, item: item, decibans: entry.decibans, diagnosticity: entry.diagnosticity,
        without: entry.without, effectiveSize: entry.effectiveSize, produced: entry.produced)
    }
    let renamed = (findings.weighing?.explanations ?? []).map {
      ExplainDocument.Ranked(
        of: $0.id, label: text, says: text, prior: $0.prior, posterior: $0.posterior, low: $0.low,
        high: $0.high, logEvidence: $0.logEvidence, effectiveSize: $0.effectiveSize)
    }
    findings.weighing?.explanations = renamed
    return findings
  }
}
