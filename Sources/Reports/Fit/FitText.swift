public import Inference
import Polity
import Simulation

/// The answer of `fit` for a terminal, at most 80 columns wide.
///
/// Every sentence follows from the numbers of the document.
public enum FitText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: FitDocument, colour: Bool = false) -> String {
    let result = document.result
    var page = TextPage(colour: colour)
    page.title(document.dossier.crisis.title)
    page.paragraph("Which runs come near \(wanted(result))")
    page.paragraph(
      "\(Amount.count(result.simulations, "run")) in \(Amount.count(result.generations, "step")) "
        + "of approximate Bayesian computation; no evidence used, no move imposed; "
        + "seed \(document.seed); interregnum \(document.version).")
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    summaries(result, &page)
    shares(document, &page)
    ExplainText.shifts(
      result.shifts, heading: "What the accepted runs say of the model's numbers", &page)
    page.heading("Trust")
    page.checks(document.diagnostics)
    page.repeating(["interregnum", "fit"] + document.arguments, caseSHA256: document.caseSHA256)
    return page.text
  }

  private static func wanted(_ result: FitResult) -> String {
    result.summaries.map { "\($0.target.text) = \(value($0.target.wanted, $0.target))" }
      .joined(separator: ", ")
  }

  /// How near it came, what became of the explanations, what moved most.
  static func sentences(_ document: FitDocument) -> [String] {
    let isFailed = document.diagnostics.contains { $0.status == .fail }
    let lines = [near(document.result), explanations(document), moved(document.result)]
    return isFailed
      ? ["Do not trust these numbers; see below why. \(lines[0])"] + lines[1...] : lines
  }

  private static func near(_ result: FitResult) -> String {
    guard result.generations > 0 else { return "No run came nearer than another." }
    let few = result.near == 1 ? "comes" : "come"
    return "\(Amount.grouped(result.near)) of \(Amount.count(result.drawn, "run")) drawn from the "
      + "prior \(few) as near to all that is wanted as the "
      + "\(Amount.grouped(result.accepted)) accepted ones."
  }

  private static func explanations(_ document: FitDocument) -> String {
    let clear = document.result.shares.filter { share in
      !share.accepted.interval.contains(share.prior)
    }.max { abs($0.accepted.value - $0.prior) < abs($1.accepted.value - $1.prior) }
    guard let clear else { return "The explanations' shares can not be told from their priors." }
    return "'\(label(clear.id, document))' holds in \(Percent(clear.accepted.value)) of them ("
      + range(clear) + "), \(Percent(clear.prior)) before; this ranks no explanation."
  }

  private static func moved(_ result: FitResult) -> String {
    if result.shifts.isEmpty { return "What the model's numbers did cannot be told." }
    guard let first = result.shifts.first(where: \.isFounded) else {
      return ExplainText.shiftWords(0, of: result.shifts.count)
    }
    return "Of the model's numbers \(first.id) moved most: from "
      + "\(ExplainText.band(first.prior)) to \(ExplainText.band(first.posterior))."
  }

  private static func summaries(_ result: FitResult, _ page: inout TextPage) {
    page.heading("How near the accepted runs come")
    page.table(
      TextTable(
        [
          .init(title: "summary", width: 24), .init(title: "wanted", width: 8, isRight: true),
          .init(title: "accepted", width: 20), .init(title: "prior", width: 18),
        ],
        result.summaries.map { summary in
          [
            summary.target.text, value(summary.target.wanted, summary.target),
            band(summary.accepted, summary.target), band(summary.prior, summary.target),
          ]
        }))
    page.paragraph(
      "Median and 90% range of the runs; of what is yes or no the share of yes. Tolerance "
        + "\(Signed.plain(result.tolerance)): distance in units of each summary's own spread"
        + (result.summaries.contains { $0.target.isLogarithmic }
          ? "; counts as log(1 + number)." : "."),
      indent: 2, hanging: 2)
  }

  private static func shares(_ document: FitDocument, _ page: inout TextPage) {
    guard document.result.shares.count > 1 else { return }
    page.heading("Explanations among the accepted runs, in the order of the case")
    page.table(
      TextTable(
        [
          .init(title: "explanation", width: 40), .init(title: "prior", width: 8, isRight: true),
          .init(title: "accepted", width: 8, isRight: true), .init(title: "90%", width: 12),
        ],
        document.result.shares.map { share in
          [
            label(share.id, document), Percent(share.prior).description,
            Percent(share.accepted.value).description, range(share),
          ]
        }))
    page.paragraph(
      "The interval is the Monte-Carlo error alone. No ranking: see Trust.", indent: 2, hanging: 2)
  }

  private static func range(_ share: FitResult.Share) -> String {
    Percent.range(share.accepted.interval.lowerBound, share.accepted.interval.upperBound)
  }

  private static func band(_ band: FitResult.Band, _ target: FitTarget) -> String {
    if target.isYesNo { return Percent(band.middle).description }
    return "\(value(band.middle, target)) (\(value(band.low, target)) to "
      + "\(value(band.high, target)))"
  }

  private static func value(_ value: Double, _ target: FitTarget) -> String {
    target.isYesNo ? (value > 0 ? "yes" : "no") : Amount.short(value, unit: target.unit)
  }

  private static func label(_ id: String, _ document: FitDocument) -> String {
    let stated = document.dossier.crisis.explanations.first { $0.id == id }?.label ?? ""
    return stated.isEmpty ? id : stated
  }
}
