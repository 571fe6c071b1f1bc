public import Inference

/// The answer of a stored weighing without some of its items, in words and as JSON.
public enum ReweighReport {
  /// The text; `again` is the command that weighs anew.
  public static func text(_ found: Reweighed, again: [String], colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    page.title("Weighed again without \(found.ignored.joined(separator: ", "))")
    let sorted = found.explanations.enumerated()
      .sorted { ($1.element.posterior, $0.offset) < ($0.element.posterior, $1.offset) }
    if case .mustRun = found.verdict {
      page.heading("Trust")
    } else {
      page.table(
        TextTable(
          [
            .init(title: "explanation", width: 30), .init(title: "prior", width: 8, isRight: true),
            .init(title: "with all", width: 8, isRight: true),
            .init(title: "without", width: 8, isRight: true), .init(title: "range", width: 10),
            .init(title: "runs", width: 6, isRight: true),
          ],
          sorted.map { entry in
            let row = entry.element
            return [
              row.id, Percent(row.prior).description, Percent(row.before).description,
              Percent(row.posterior).description, Percent.range(row.low, row.high),
              Amount.short(row.effectiveSize),
            ]
          }))
      page.heading("Trust")
    }
    switch found.verdict {
    case .stands: page.marked("[ok]", .good, sentence(found))
    case .fewRuns, .mustRun:
      page.marked("[FAIL]", .bad, sentence(found))
      page.verbatim(ShellCommand.lines(again, TextPage.width, indent: "    "))
    }
    return page.text
  }

  /// How far it can be leaned upon; ends in a colon where the command that weighs anew should follow.
  public static func sentence(_ found: Reweighed) -> String {
    switch found.verdict {
    case .stands:
      let sizes = found.explanations.filter { $0.posterior > 0.05 }.map(\.effectiveSize)
      return
        "By reweighting; at least \(Amount.grouped(Int(sizes.min() ?? 0))) different runs stand "
        + "behind each likely explanation."
    case .fewRuns(let least):
      return
        "Only \(Amount.full(least)) different runs are left behind a likely explanation; weigh "
        + "anew:"
    case .mustRun(let why): return "The stored runs cannot tell: \(why). Weigh anew:"
    }
  }

  /// The same as one JSON document, described by `docs/reweigh.schema.json`.
  public static func json(_ found: Reweighed, again: [String]) -> String {
    let verdict =
      switch found.verdict {
      case .stands: "stands"
      case .fewRuns: "few-runs"
      case .mustRun: "must-run"
      }
    var text = ""
    JSONValue.object([
      ("format", .string("interregnum-reweigh/1")),
      ("ignored", .list(found.ignored.map { .string($0) })), ("verdict", .string(verdict)),
      ("sentence", .string(sentence(found))),
      ("again", .list(again.map { .string($0) })),
      (
        "explanations",
        .list(
          found.explanations.map { row in
            .object([
              ("id", .string(row.id)), ("prior", .probability(row.prior)),
              ("before", .probability(row.before)), ("posterior", .probability(row.posterior)),
              ("low", .probability(row.low)), ("high", .probability(row.high)),
              ("effectiveSize", .number(row.effectiveSize)),
            ])
          })
      ),
    ]).write(to: &text)
    return text + "\n"
  }
}
