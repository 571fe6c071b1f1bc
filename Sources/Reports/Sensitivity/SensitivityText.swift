public import Inference
import Polity
import Simulation

/// The answer of `sensitivity` for a terminal, at most 80 columns wide.
///
/// Every sentence follows from the numbers of the document.
public enum SensitivityText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: SensitivityDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    page.title(document.dossier.crisis.title)
    page.paragraph("What matters for \(document.measure.id): \(document.measure.label)")
    page.paragraph(
      "\(Amount.count(document.runs, "run")) over "
        + "\(Amount.count(document.result.shares.count, "unknown")), drawn from the priors; "
        + "seed \(document.seed); interregnum \(document.version).")
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    tornado(document, &page)
    shares(document, &page)
    page.heading("Trust")
    page.checks(document.diagnostics)
    page.repeating(
      ["interregnum", "sensitivity"] + document.arguments, caseSHA256: document.caseSHA256)
    return page.text
  }

  /// The answer in at most three sentences: the level, what moves it most, where it mostly happens.
  static func sentences(_ document: SensitivityDocument) -> [String] {
    let failed = document.diagnostics.contains { $0.status == .fail }
    let lines = [level(document), most(document), scenario(document)]
    return failed ? ["Do not trust these shares: too few runs. \(lines[0])"] + lines[1...] : lines
  }

  private static func level(_ document: SensitivityDocument) -> String {
    let mean = document.result.level.mean
    guard document.measure.isChance else {
      return "\(document.measure.id): \(Amount.full(mean, unit: document.measure.unit)) on average."
    }
    let percent = Percent(mean)
    return "\(document.measure.id): \(ProbabilityWord(percent).rawValue), \(percent)."
  }

  private static func most(_ document: SensitivityDocument) -> String {
    let bars = document.result.tornado.bars
    guard let first = bars.first, first.swing.isClear else {
      return bars.isEmpty
        ? "No unknown was moved." : "No unknown that was moved shows a clear effect by itself."
    }
    let (from, to) = (value(first.atLow.value, document), value(first.atHigh.value, document))
    let others = bars.dropFirst().prefix(2).filter(\.swing.isClear).map(\.name)
    let rest = others.isEmpty ? "" : "; then \(others.joined(separator: " and "))"
    return "Moved alone over its 90% range, \(first.name) matters most: \(from) at "
      + "\(Signed.plain(first.range.lowerBound)), \(to) at "
      + "\(Signed.plain(first.range.upperBound))"
      + "\(rest)."
  }

  static func scenario(_ document: SensitivityDocument) -> String {
    let event =
      switch document.result.scenario.event {
      case .yes: "'\(document.measure.id)' is yes"
      case .no: "'\(document.measure.id)' is no"
      case .above(let bound):
        "'\(document.measure.id)' above \(Amount.full(bound, unit: document.measure.unit))"
      }
    return document.result.scenario.found.sentence(event: event)
  }

  static func value(_ value: Double, _ document: SensitivityDocument) -> String {
    document.measure.isChance
      ? Percent(value).description
      : document.measure.unit.isEmpty
        ? Signed.plain(value) : Amount.short(value, unit: document.measure.unit)
  }

  private static func tornado(_ document: SensitivityDocument, _ page: inout TextPage) {
    let bars = document.result.tornado.bars
    guard !bars.isEmpty else { return }
    page.heading("Moved alone over its 90% range, all else as drawn")
    let words: (Double) -> String = { difference in
      document.measure.isChance
        ? Signed.points(difference) : Signed.amount(difference, unit: document.measure.unit)
    }
    page.table(
      TextTable(
        [
          .init(title: "unknown", width: 27), .init(title: "from", width: 6, isRight: true),
          .init(title: "to", width: 6, isRight: true),
          .init(title: "gives", width: 8, isRight: true),
          .init(title: "to", width: 8, isRight: true), .init(title: "change", width: 23),
        ],
        bars.map { bar in
          [
            bar.name, Signed.plain(bar.range.lowerBound), Signed.plain(bar.range.upperBound),
            value(bar.atLow.value, document), value(bar.atHigh.value, document),
            words(bar.swing.value) + " (\(Signed.range(bar.swing, words)))"
              + (bar.swing.isClear ? "" : " ?"),
          ]
        }))
    page.paragraph(
      "\(document.pairs) pairs of runs each with the same luck; change with its 90% interval"
        + (document.measure.isChance ? ", in points" : "") + "; `?`: may as well be none.",
      indent: 2, hanging: 2)
  }

  static let sharesTitle = "Share of the variance that each explains by itself"

  private static func shares(_ document: SensitivityDocument, _ page: inout TextPage) {
    let all = document.result.shares
    let told = all.filter(\.isDistinguishable)
    page.heading(sharesTitle)
    page.table(
      TextTable(
        [
          .init(title: "unknown", width: 34), .init(title: "share", width: 8, isRight: true),
          .init(title: "90%", width: 12),
        ],
        told.prefix(12).map { share in
          [
            share.name, Percent(share.share.value).description,
            Percent.range(share.share.interval.lowerBound, share.share.interval.upperBound),
          ]
        }))
    page.paragraph(
      rest(all.count - told.count, isLogarithmic: document.result.isLogarithmic), indent: 2,
      hanging: 2)
  }

  /// What is said of the unknowns that have no share.
  static func rest(_ count: Int, isLogarithmic: Bool) -> String {
    "The other \(Amount.count(count, "unknown")) can not be told from nothing. Chance and what "
      + "unknowns do together make up the rest"
      + (isLogarithmic ? "; shares of log(1 + number)." : ".")
  }
}
