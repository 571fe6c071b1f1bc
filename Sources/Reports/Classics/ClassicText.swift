public import Classics

/// A classic's answer, and the table of verdicts, for a terminal.
public enum ClassicText {
  /// The answer of one run; with `report`, its claims below. `colour` adds ANSI escapes and changes
  /// nothing else. Tables of more than 60 rows are cut; JSON has them whole.
  public static func answer(
    _ answer: ClassicAnswer, of card: any Classic.Type, preset: String, report: ClassicReport?,
    colour: Bool = false
  ) -> String {
    var page = TextPage(colour: colour)
    page.title(card.title)
    page.paragraph(card.says)
    page.paragraph("Source: \(card.source)", hanging: 2)
    let about = card.presets.first { $0.id == preset }?.about ?? ""
    page.heading("Result, preset \(preset)\(about.isEmpty ? "" : ": \(about)")")
    for sentence in answer.sentences { page.paragraph(sentence) }
    for table in answer.tables { show(table, &page) }
    if let report { claims(report, &page) }
    return page.text
  }

  /// The verdicts on every classic: how many hold, fail and differ, and which do not hold.
  public static func verdicts(_ reports: [ClassicReport], colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    let tally = VerdictTally(reports.flatMap(\.findings))
    page.title("Published models, and which of their results reproduce here")
    page.paragraph(
      "\(Amount.count(tally.all, "result")) of \(Amount.count(reports.count, "model")): "
        + "\(tally.sentence). Every verdict was computed just now.")
    page.verbatim([""])
    page.table(TextTable(columns, reports.map(row), indent: 0))
    for (verdict, heading) in [(Verdict.fails, "Fails"), (.differs, "Differs by rule")] {
      let found = reports.flatMap { report in
        report.findings.filter { $0.verdict == verdict }.map { (report.card.id, $0) }
      }
      if !found.isEmpty { page.heading(heading) }
      for (id, finding) in found {
        page.paragraph("\(id): \(sentence(finding))", indent: 2, hanging: 2)
      }
    }
    if let first = reports.first {
      page.verbatim([""])
      page.paragraph("`interregnum classics \(first.card.id)` runs one and lists all its results.")
    }
    return page.text
  }

  private static let columns = [
    TextTable.Column(title: "name", width: 20), TextTable.Column(title: "model", width: 36),
    TextTable.Column(title: "hold", width: 5, isRight: true),
    TextTable.Column(title: "fail", width: 5, isRight: true),
    TextTable.Column(title: "differ", width: 6, isRight: true),
  ]

  private static func row(_ report: ClassicReport) -> [String] {
    let tally = VerdictTally(report.findings)
    return [
      report.card.id, report.card.title, "\(tally.holds)", "\(tally.fails)", "\(tally.differs)",
    ]
  }

  private static func claims(_ report: ClassicReport, _ page: inout TextPage) {
    page.heading("What its source says, and what is measured here")
    page.paragraph("\(VerdictTally(report.findings).sentence).".capitalisedFirst)
    for finding in report.findings {
      switch finding.verdict {
      case .holds: page.marked("[ok]", .good, sentence(finding))
      case .fails: page.marked("[FAIL]", .bad, sentence(finding))
      case .differs: page.marked("[rule]", .doubtful, sentence(finding))
      }
    }
  }

  /// A finding in a sentence.
  static func sentence(_ finding: Finding) -> String {
    let remark = finding.remark.isEmpty ? "" : " (\(finding.remark))"
    return "\(finding.claim): expected \(finding.expected) (\(finding.standing.rawValue)), "
      + "measured \(finding.measured)\(remark)."
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
