import Classics

/// The page of the classics in Markdown: verdicts first, then a section for each model.
public enum ClassicsPage {
  /// A mechanism of the crisis model: its id and its heading in the guide to mechanisms.
  public struct Mechanism: Sendable, Equatable {
    /// The id that a card names in `feeds`.
    public var id: String
    /// The heading, which is the type's name.
    public var heading: String

    /// A mechanism.
    public init(id: String, heading: String) {
      self.id = id
      self.heading = heading
    }
  }

  /// The page; pictures are expected at ``picture(_:)`` beside it, mechanisms in `mechanisms.md`.
  public static func markdown(
    _ reports: [ClassicReport], mechanisms: [Mechanism], version: String
  ) -> String {
    (top(reports, version) + reports.flatMap { section($0, mechanisms) })
      .joined(separator: "\n") + "\n"
  }

  /// Where the picture of a classic lies, from the folder of the page.
  public static func picture(_ id: String) -> String { "images/classics/\(id).svg" }

  private static func top(_ reports: [ClassicReport], _ version: String) -> [String] {
    let tally = VerdictTally(reports.flatMap(\.findings))
    let rows = reports.map { report -> String in
      let tally = VerdictTally(report.findings)
      let link = "[\(cell(report.card.title))](#\(anchor(report.card.title)))"
      return "| \(link) | \(tally.holds) | \(tally.fails) | \(tally.differs) |"
    }
    return [
      "# The classics",
      "",
      "Published models that run here, and which of their results come out again. Made by "
        + "`interregnum classics --page docs` with version \(version); every verdict is computed, "
        + "failures included, and nothing is typed by hand.",
      "",
      "**\(Amount.count(tally.all, "result")) of \(Amount.count(reports.count, "model")): "
        + "\(tally.sentence).**",
      "",
      "| model | hold | fail | differ by rule |",
      "| --- | ---: | ---: | ---: |",
    ] + rows + [""] + list(.fails, "These fail:", reports)
      + list(
        .differs, "These hold only under another reading of the rule than the stated one:", reports)
      + [standings, ""]
  }

  private static func list(
    _ verdict: Verdict, _ heading: String, _ reports: [ClassicReport]
  ) -> [String] {
    let lines = reports.flatMap { report in
      report.findings.filter { $0.verdict == verdict }.map {
        "- \(report.card.title): \(ClassicText.sentence($0))"
      }
    }
    return lines.isEmpty ? [] : [heading, ""] + lines.map(prose) + [""]
  }

  private static let standings =
    "Where an expected figure comes from is said beside it: *read in the source* means the paper, "
    + "its code or its data; *computed independently* means another program of the same rule; "
    + "*closed form* follows from the equations; *implied by the argument* is a sign or an order, "
    + "with no figure quoted."

  private static func section(_ report: ClassicReport, _ mechanisms: [Mechanism]) -> [String] {
    let card = report.card
    var lines = ["## \(prose(card.title))", "", prose(card.says), ""]
    lines += ["```text"] + card.formulas.map(PlainText.cleaned) + ["```", ""]
    lines += ["Source: \(prose(linked(card.source)))", ""]
    lines += ["Run it: `interregnum classics \(card.id)`\(more(card))", ""]
    lines += ["![\(alternative(card.figure()))](\(picture(card.id)))", ""]
    lines += ["What to look for: \(prose(card.lookFor))", ""]
    if !card.feeds.isEmpty {
      let links = card.feeds.map { feed in mechanisms.first { $0.id == feed }.map(link) ?? feed }
      lines += ["The crisis model leans on it in \(links.joined(separator: ", ")).", ""]
    }
    lines += ["\(VerdictTally(report.findings).sentence.capitalisedFirst).", ""]
    lines += [
      "| claim | expected | from | measured | verdict |", "| --- | --- | --- | --- | --- |",
    ]
    return lines + report.findings.map(row) + [""]
  }

  private static func more(_ card: any Classic.Type) -> String {
    let presets = card.presets.dropFirst().map { "`--preset \($0.id)`" }
    let switches = card.switches.map { option in
      "`--set \(option.id)=\(option.words.isEmpty ? "NUMBER" : option.words.joined(separator: "|"))`"
    }
    let options = (presets + switches).joined(separator: ", ")
    return options.isEmpty ? "." : "; also \(options)."
  }

  private static func link(_ mechanism: Mechanism) -> String {
    "[\(mechanism.heading)](mechanisms.md#\(anchor(mechanism.heading)))"
  }

  private static func row(_ finding: Finding) -> String {
    let remark = finding.remark.isEmpty ? "" : " (\(finding.remark))"
    let verdict = finding.verdict.rawValue
    let cells = [
      cell(finding.claim + remark), cell(finding.expected), finding.standing.rawValue,
      cell(finding.measured), finding.verdict == .holds ? verdict : "**\(verdict)**",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  /// The anchor that a heading gets on the usual hosts: lower case, blanks to hyphens, no other
  /// punctuation.
  static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }

  /// Text in which Markdown sees no marks.
  private static func prose(_ text: String) -> String {
    PlainText.cleaned(text).replacing("*", with: "\\*").replacing("<", with: "&lt;")
  }

  private static func cell(_ text: String) -> String { prose(text).replacing("|", with: "\\|") }

  /// What stands for a picture: its title and what it shows, without brackets.
  private static func alternative(_ figure: Figure) -> String {
    prose("\(figure.title). \(figure.about)").replacing("[", with: "(").replacing("]", with: ")")
  }

  /// A source whose DOI is a link.
  private static func linked(_ source: String) -> String {
    source.split(separator: " ").map { word in
      guard word.hasPrefix("doi:") else { return String(word) }
      let end = word.last.map { ".,;)".contains($0) } == true ? word.suffix(1) : ""
      let name = word.dropFirst(4).dropLast(end.count)
      return "[doi:\(name)](https://doi.org/\(name))\(end)"
    }.joined(separator: " ")
  }
}
