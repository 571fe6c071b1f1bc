import Inference
import Simulation

/// How far a ranking can be leaned upon, and where it is weakest: from the checks, the width of the
/// range, the second route and the variants; never from the probability itself.
struct RankingConfidence {
  /// It starts high and loses a step for each doubt; a failed check leaves none.
  let level: Confidence.Level
  /// What it rests on, in words.
  let reasons: String
  /// Where it is weakest.
  let weakest: String

  init(_ document: ExplainDocument) {
    let findings = ExplainFindings(document)
    let checks = document.diagnostics
    let failed = checks.first { $0.status == .fail }
    let warned = checks.first { $0.status == .warn }
    let leader = findings.leader
    let width = (leader?.high ?? 1) - (leader?.low ?? 0)
    let doubts = [
      warned != nil || checks.isEmpty, !(width <= 0.3), leader?.second == nil,
      !findings.upsets.isEmpty, !findings.carriers.isEmpty, findings.telling.count < 5,
    ].count { $0 }
    level = failed != nil ? .none : [.high, .moderate, .low][min(2, doubts)]
    reasons = Self.reasons(document, findings, width)
    weakest = (failed ?? warned)?.sentence ?? Self.weakest(document, findings)
  }

  private static func reasons(
    _ document: ExplainDocument, _ findings: ExplainFindings, _ width: Double
  ) -> String {
    let points = width.isFinite ? Int((width * 100).rounded()) : 100
    let items = document.items.count
    let upsets = findings.upsets.count
    let failed = document.diagnostics.count { $0.status == .fail }
    let carriers = findings.carriers.count
    let carried =
      carriers == 0
      ? ""
      : "\(carriers == 1 ? "one item or source" : "\(Amount.grouped(carriers)) items or sources") "
        + "whose absence alone turns it, "
    return (failed == 0 ? "" : "\(Amount.count(failed, "check")) failed, ")
      + "\(Amount.grouped(findings.telling.count)) of \(Amount.count(items, "item")) "
      + "\(findings.telling.count == 1 ? "tells" : "tell") something, a range "
      + "\(Amount.count(points, "point")) wide, "
      + (findings.leader?.second == nil ? "no second route, " : "")
      + carried + (upsets == 0 ? "no variant" : Amount.count(upsets, "variant"))
      + (upsets > 1 ? " that put another first" : " that puts another first")
  }

  private static func weakest(
    _ document: ExplainDocument, _ findings: ExplainFindings
  ) -> String {
    if document.diagnostics.isEmpty { return "no check was made." }
    if let upset = findings.upsets.first, let first = ExplainFindings.highest(upset.posterior),
      document.explanations.indices.contains(first)
    {
      return "what is assumed; with \(upset.name) "
        + "\(ExplainText.name(document.explanations[first])) stands first, at "
        + "\(Percent(upset.posterior[first]))."
    }
    if let carrier = findings.carriers.first,
      let first = ExplainFindings.highest(carrier.without),
      document.explanations.indices.contains(first)
    {
      return "\(carrier.id); without it \(ExplainText.name(document.explanations[first])) stands "
        + "first, at \(Percent(carrier.without[first]))."
    }
    let strange = findings.unproduced.count
    if strange > 0 {
      return "the model, whose weighed runs hardly ever produce "
        + "\(strange == 1 ? "one item" : Amount.count(strange, "item")) of the evidence."
    }
    return "the model itself: what it leaves out can not show in its own ranges."
  }
}
