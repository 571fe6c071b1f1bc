public import Inference
import Polity

/// The answer of `score` for a terminal, at most 80 columns wide.
public enum ScoreText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: ScoreDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    page.title("Scores of \(document.title)")
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    if !document.sheet.rows.isEmpty {
      page.heading("Forecasts and what came")
      rows(document.sheet, &page)
      page.heading("Beside others, on the yes/no questions that both answered")
      rivals(document.sheet, &page)
      reliability(document.sheet, &page)
    }
    said(document, &page)
    if let head = document.ledgerHead {
      page.paragraph("The ledger's chain holds; its last line has the hash", indent: 2)
      page.verbatim(["    " + head])
    }
    page.paragraph("To repeat:", indent: 2)
    page.verbatim(
      ShellCommand.lines(["interregnum"] + document.arguments, TextPage.width, indent: "    "))
    return page.text
  }

  /// The scores in a few sentences.
  static func sentences(_ document: ScoreDocument) -> [String] {
    let sheet = document.sheet
    guard let brier = sheet.brier, let logarithmic = sheet.logarithmic else {
      let open = Amount.count(sheet.open, "forecast")
      return [
        sheet.rows.isEmpty
          ? "No forecast has settled (\(open) open), so there is nothing to score."
          : "No yes/no forecast has settled; numbers are scored one by one."
      ] + [void(sheet)].compactMap { $0 }
    }
    let count = sheet.rows.count {
      if case .probability = $0.forecast.answer { return true }
      return false
    }
    var lines = [
      "Brier score \(Amount.decimals(brier, 3)), logarithmic score "
        + "\(Amount.decimals(logarithmic, 3)) over \(Amount.count(count, "settled forecast")) of "
        + "yes or no (0 is perfect; saying one half always gives 0.250 and 0.693)."
    ]
    lines += sheet.rivals.compactMap { rival in
      guard rival.name != "a coin", let comparison = rival.comparison else { return nil }
      let verdict =
        comparison.isClear
        ? comparison.difference < 0 ? "better" : "worse" : "no clear difference"
      return "Against \(rival.name): \(verdict) (\(Amount.decimals(rival.ours, 3)) against "
        + "\(Amount.decimals(rival.brier, 3)) over \(Amount.count(rival.count, "question")))."
    }
    if let void = void(sheet) { lines.append(void) }
    if let limit = document.limit {
      lines.append(
        "The limit of \(Amount.decimals(limit, 3)) is "
          + (document.isOverLimit ? "exceeded." : "kept."))
    }
    return lines
  }

  /// Forecasts that are not scored because the condition of their question did not come true.
  private static func void(_ sheet: ScoreSheet) -> String? {
    guard !sheet.void.isEmpty else { return nil }
    let ids = Set(sheet.void.map(\.question)).sorted().joined(separator: ", ")
    return "\(Amount.count(sheet.void.count, "forecast")) "
      + "\(sheet.void.count == 1 ? "is" : "are") void and not scored, for what was given did not "
      + "come true: \(ids)."
  }

  private static func rows(_ sheet: ScoreSheet, _ page: inout TextPage) {
    page.table(
      TextTable(
        [
          .init(title: "question", width: 20), .init(title: "made", width: 10),
          .init(title: "said", width: 8, isRight: true), .init(title: "range", width: 13),
          .init(title: "came", width: 7, isRight: true),
          .init(title: "score", width: 7, isRight: true),
        ],
        sheet.rows.map { row in
          let (forecast, truth) = (row.forecast, row.settlement.answer)
          switch forecast.answer {
          case .probability(let p):
            return [
              forecast.question, "\(forecast.made)", Percent(p).description,
              Percent.range(forecast.low, forecast.high), truth == 1 ? "yes" : "no",
              Amount.decimals(row.score, 3),
            ]
          case .quantiles(let quantiles):
            let middle = quantiles.points.first { $0.level == 0.5 }?.value ?? .nan
            return [
              forecast.question, "\(forecast.made)", Amount.short(middle),
              "\(Amount.short(forecast.low)) to \(Amount.short(forecast.high))",
              Amount.short(truth), Amount.short(row.score),
            ]
          }
        }))
    page.paragraph(
      "score: Brier score of yes and no; of numbers the ranked score (CRPS) in their own unit, the "
        + "mean distance of a forecast from what came. Smaller is better.", indent: 2, hanging: 2)
  }

  private static func rivals(_ sheet: ScoreSheet, _ page: inout TextPage) {
    page.table(
      TextTable(
        [
          .init(title: "forecaster", width: 24), .init(title: "n", width: 4, isRight: true),
          .init(title: "its Brier", width: 9, isRight: true),
          .init(title: "ours", width: 7, isRight: true),
          .init(title: "we save", width: 8, isRight: true), .init(title: "", width: 20),
        ],
        sheet.rivals.map { rival in
          [
            rival.name, "\(rival.count)", Amount.decimals(rival.brier, 3),
            Amount.decimals(rival.ours, 3),
            rival.skill.map { Signed.points($0) + "%" } ?? "-",
            rival.comparison.map { $0.isClear ? "clear" : "no clear difference" } ?? "",
          ]
        }))
  }

  private static func reliability(_ sheet: ScoreSheet, _ page: inout TextPage) {
    guard !sheet.reliability.bins.isEmpty else { return }
    page.heading("Reliability")
    page.table(
      TextTable(
        [
          .init(title: "said", width: 10), .init(title: "n", width: 5, isRight: true),
          .init(title: "mean", width: 6, isRight: true),
          .init(title: "came true", width: 9, isRight: true),
          .init(title: "right forecasts: 90%", width: 20),
        ],
        sheet.reliability.bins.map { bin in
          [
            Percent.range(bin.range.lowerBound, bin.range.upperBound), "\(bin.count)",
            Percent(bin.forecast).description, "\(Int((bin.observed * 100).rounded()))%",
            "\(Int((bin.consistent.lowerBound * 100).rounded())) to "
              + "\(Int((bin.consistent.upperBound * 100).rounded()))%"
              + (bin.isConsistent ? "" : "  !"),
          ]
        }))
    guard let slope = sheet.slope else { return }
    page.paragraph(
      "Slope of what came on what was said: \(Amount.decimals(slope.slope, 2)) "
        + "(95%: \(Amount.decimals(slope.interval.lowerBound, 2)) to "
        + "\(Amount.decimals(slope.interval.upperBound, 2))); 1 is right, less is overconfident.",
      indent: 2, hanging: 2)
  }
}
