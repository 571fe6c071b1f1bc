import Inference
import Interregnum
import Reports
import Simulation

/// The ranking of a kept weighing as a page shows it: with all evidence, and with what is ticked, by
/// the same code and with the same verdicts as `explain DIR --ignore ITEM`.
struct RankingParts {
  let kept: KeptWeighing
  /// Items left out.
  let ignored: Set<String>
  /// What was asked to be weighed.
  let asked: ExplainRequest
  let open: OpenCase

  /// The table and how far it can be leaned upon.
  var parts: [Markup] {
    let found = kept.stored.reweighed(ignoring: ignored)
    return [table(found), left] + verdict(found)
      + kept.document.diagnostics.filter { $0.status != .pass }.map {
        .paragraph($0.sentence, [Attribute("class", "note")])
      }
  }

  /// Without what is ticked where the runs cannot tell: a column of numbers would claim that they do.
  private func table(_ found: Reweighed) -> Markup {
    var isTold = true
    if case .mustRun = found.verdict { isTold = false }
    let standings = Dictionary(
      found.explanations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let ranked = kept.document.explanations.enumerated().map { ($0.offset, $0.element) }
    let order = ranked.sorted { one, other in
      let (a, b) = (standings[one.1.id]?.posterior ?? 0, standings[other.1.id]?.posterior ?? 0)
      return isTold && a != b ? a > b : one.0 < other.0
    }
    let rows = order.map { place, entry -> [String] in
      let told = standings[entry.id].map {
        "\(Percent($0.posterior)) (\(Percent.range($0.low, $0.high)))"
      }
      return [
        "\(place + 1) \(entry.label.isEmpty ? entry.id : entry.label)",
        Percent(entry.prior).description,
        "\(Percent(entry.posterior)) (\(Percent.range(entry.low, entry.high)))",
      ] + (isTold ? [told ?? "-"] : [])
    }
    return .table(
      caption: isTold
        ? "Explanations: prior, with all evidence, and with what is ticked (90% ranges)"
        : "Explanations: prior, and with all evidence (90% range)",
      columns: [("", false), ("prior", true), ("all", true)] + (isTold ? [("ticked", true)] : []),
      rows: rows)
  }

  private var left: Markup {
    .paragraph(
      ignored.isEmpty
        ? "Every item is ticked." : "Left out: \(ignored.sorted().joined(separator: ", ")).",
      [Attribute("class", "note")])
  }

  private func verdict(_ found: Reweighed) -> [Markup] {
    guard !ignored.isEmpty else { return [] }
    let words = ReweighReport.sentence(found)
    guard found.verdict != .stands else {
      return [.paragraph(words, [Attribute("class", "note")])]
    }
    let command = Laboratory.weighingAnew(asked, without: ignored).joined(separator: " ")
    let without = ignored.union(asked.ignored).sorted()
    return [
      .paragraph(words, [Attribute("role", "alert")]),
      .element("pre", [], .text(command)),
      Frame.form(
        to: "/cases/\(FormFields.encoded(open.id))/evidence", [],
        [Frame.hidden("as-of", asked.asOf ?? ""), Frame.hidden("seed", String(asked.seed))]
          + without.map { Frame.hidden("without", $0) }
          + [Frame.button("Weigh anew without them", [Attribute("class", "quiet")])]),
    ]
  }
}
