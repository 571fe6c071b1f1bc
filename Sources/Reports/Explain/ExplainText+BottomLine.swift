import Inference
import Simulation

extension ExplainText {
  /// The answer in up to five sentences, and what its range contains.
  static func bottomLine(_ document: ExplainDocument, _ page: inout TextPage) {
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    page.paragraph(range, indent: 2, hanging: 2)
  }

  /// What the range contains.
  static let range =
    "range: 90% of what the errors of the weighing leave open; that the model is wrong, or that no "
    + "explanation here is true, is not in it"

  /// The likeliest explanation, what would change our mind, confidence, and the weakest part; a
  /// failed check first.
  static func sentences(_ document: ExplainDocument) -> [String] {
    let findings = ExplainFindings(document)
    guard let leader = findings.leader else { return [] }
    let failed = document.diagnostics.filter { $0.status == .fail }
    if let first = failed.first {
      let others = failed.count - 1
      let more = others == 0 ? "" : " (and \(Amount.count(others, "other check")) failed)"
      return [
        "Do not trust this ranking: \(unended(first.sentence))\(more).",
        "As computed, \(answer(document, findings, leader))", mind(findings, leader),
      ]
    }
    let confidence = RankingConfidence(document)
    if findings.isSilent {
      return [
        silence(document), priors(document, findings, leader),
        "What would change our mind: any evidence that bears on the model "
          + "(`interregnum observables` lists what does).",
      ]
    }
    return [capital(answer(document, findings, leader))] + [untold(document)].compactMap(\.self) + [
      mind(findings, leader),
      "Confidence in this ranking: \(confidence.level.rawValue) (\(confidence.reasons)).",
      "Weakest part: \(confidence.weakest)",
    ]
  }

  private static func silence(_ document: ExplainDocument) -> String {
    document.items.isEmpty
      ? "Nothing that was known on \(document.asOf) bears on the explanations."
      : "What was known on \(document.asOf) tells us nothing: "
        + "\(document.items.count == 1 ? "its one item speaks" : "all items speak") alike for "
        + "every explanation."
  }

  /// The leader with its number, or those that can not be told apart, in no order.
  private static func answer(
    _ document: ExplainDocument, _ findings: ExplainFindings, _ leader: ExplainDocument.Ranked
  ) -> String {
    let others = document.explanations.count - 1
    if others == 0 { return "\(stated(leader)); it is the only explanation, so this says nothing." }
    let alike = findings.alike
    guard alike.isEmpty else {
      let group = ([leader] + alike).sorted { (name($0), $0.id) < (name($1), $1.id) }
      return "\(joined(group.map(name))) can not be told apart with what was known on "
        + "\(document.asOf); " + group.map(stated).joined(separator: "; ") + "."
    }
    return "the likeliest of \(others + 1) explanations, with what was known on "
      + "\(document.asOf), is \(stated(leader)), before the evidence \(Percent(leader.prior))."
  }

  /// That such evidence tells the leader from no other; nil where it tells it from some.
  private static func untold(_ document: ExplainDocument) -> String? {
    guard let table = document.recovery else { return nil }
    let own = table.pairs.filter { $0.first == 0 || $0.second == 0 }
    guard !own.isEmpty, own.allSatisfy(\.isIndistinct) else { return nil }
    return
      "Evidence of this kind hardly tells it from any other, dated moves aside: free runs of known "
      + "explanation were named right in \(Percent(table.accuracy)), by chance in "
      + "\(Percent(1 / Double(max(1, table.counts.count))))."
  }

  /// The item whose absence moves the leader most.
  private static func mind(
    _ findings: ExplainFindings, _ leader: ExplainDocument.Ranked
  ) -> String {
    guard let item = findings.byMove(findings.weighed).first else {
      return "What would change our mind: no item was weighed that could be left out."
    }
    let without = Percent(findings.leaderWithout(item))
    let told =
      "\(cited(item)); without it \(name(leader)) stands at \(without)"
      + (item.effectiveSize < ExplainFindings.fewRuns ? ", roughly." : ".")
    return findings.move(item) > ExplainFindings.change
      ? "What would change our mind most: losing \(told)"
      : "What would change our mind: no single item moves \(name(leader)) by more than 2 points; "
        + "most does \(told)"
  }

  /// `almaty-0105 (C3, 2022-01-05, "Crowds in the square")`.
  static func cited(_ weight: ExplainDocument.Weight) -> String {
    guard let item = weight.item else { return weight.id }
    let what = clipped(item.what, columns: 70, lines: 1)
    return "\(weight.id) (\(item.grade), \(item.day), \"\(what)\")"
  }

  /// A sentence without its full stop.
  private static func unended(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// What is left without evidence.
  private static func priors(
    _ document: ExplainDocument, _ findings: ExplainFindings, _ leader: ExplainDocument.Ranked
  ) -> String {
    if document.explanations.count == 1 || !findings.alike.isEmpty {
      return "So the prior stands: \(answer(document, findings, leader))"
    }
    return "So the priors stand, with \(name(leader)) first: "
      + "\(stated(leader.posterior, leader.low, leader.high))."
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
