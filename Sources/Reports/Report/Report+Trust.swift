import Inference
import Polity
import Simulation

extension Report {
  /// Can it be trusted, and repeated: checks in words, defaults, commands, sources, claims.
  static func trust(_ findings: ReportFindings) -> ReportScreen? {
    let document = findings.run
    let none = Diagnostic(id: "none", status: .warn, sentence: "No check was made.")
    let checks = document.summary.diagnostics
    var blocks: [ReportBlock] = [.checks(checks.isEmpty ? [none] : checks)]
    if let weighing = findings.weighing {
      blocks.append(.words("Of the weighing:"))
      blocks.append(.checks(weighing.diagnostics.isEmpty ? [none] : weighing.diagnostics))
    } else if !document.summary.explanations.isEmpty {
      blocks.append(.words("\(RunText.drawn(document.summary)) \(RunText.notWeighed)"))
    }
    for answer in findings.kept where !answer.checks.isEmpty {
      blocks.append(.words("Of \(answer.of):"))
      blocks.append(.checks(answer.checks))
    }
    blocks.append(.words(RunText.noVerdicts))
    blocks.append(
      .words("Case sha256 \(document.caseSHA256). The same numbers, to the byte, come from:"))
    blocks.append(.command(RunText.command(document)))
    if let weighing = findings.weighing { blocks.append(.command(ExplainText.command(weighing))) }
    blocks += findings.kept.filter { !$0.command.isEmpty }.map { .command($0.command) }
    return ReportScreen(
      id: "trust", menu: "Trust", title: "Can I trust this, and can I repeat it?",
      blocks: blocks + evidence(document.dossier) + claims(document.dossier)
        + sources(document.dossier))
  }

  /// Everything that is reported, with its grade.
  private static func evidence(_ dossier: Dossier) -> [ReportBlock] {
    guard !dossier.evidence.isEmpty else { return [] }
    let table = ReportTable(
      "What is reported, by the day it happened",
      titles: ["day", "grade", "what", "source", "contested"],
      rows: dossier.evidence.enumerated()
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element).map {
          [
            $0.day.description, $0.grade.description, $0.what, $0.source, $0.contested,
          ]
        })
    return [.more("The evidence (\(Amount.grouped(dossier.evidence.count)))", [.table(table)])]
  }

  /// What a text behind the case claims, against the record.
  private static func claims(_ dossier: Dossier) -> [ReportBlock] {
    guard !dossier.claims.isEmpty else { return [] }
    let table = ReportTable(
      "Claims and the record", titles: ["claim", "stands", "record", "grade"],
      rows: dossier.claims.map {
        [$0.says, $0.standing.rawValue, $0.record, "\($0.source) \($0.grade)"]
      })
    return [
      .more(
        "What the text behind the case claims, against the record "
          + "(\(Amount.grouped(dossier.claims.count)))", [.table(table)])
    ]
  }

  private static func sources(_ dossier: Dossier) -> [ReportBlock] {
    guard !dossier.sources.isEmpty else { return [] }
    let table = ReportTable(
      "Sources; a grade says how reliable the source (A to F) and how credible the item (1 to 6)",
      titles: ["source", "title", "kind", "interest"],
      rows: dossier.sources.map { [$0.id, $0.title, $0.kind, $0.motive] },
      links: dossier.sources.map(\.url))
    return [.more("The sources (\(Amount.grouped(dossier.sources.count)))", [.table(table)])]
  }
}
