import Inference
import Interregnum
import Polity
import Reports
import Simulation

/// The explanations weighed against the evidence, with a box for every item: what is not ticked is
/// left out at once, by reweighting the runs that are kept.
enum EvidencePage {
  /// The page, or with `piece` only the ranking.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let asked = try question(request.query, open, desk)
    let key = key(asked, open)
    if case .weighing(let kept) = await desk.board.result(key) {
      let ignored = ignored(request.query, kept)
      if request.asked("piece") != nil {
        return .page(Markup.row(ranking(kept, ignored, open)).html)
      }
      return page(open, false, [found(kept, ignored, asked, open), form(asked, open, again: true)])
    }
    if let watch = await desk.board.watch(key), request.asked("as-of") != nil {
      let back = address(asked, open)
      return page(
        open, !watch.state.isOver,
        [
          Frame.section("Weighing", [JobPage.box(watch, back: back)]),
          form(asked, open, again: false),
        ])
    }
    return page(open, false, [form(asked, open, again: false)])
  }

  /// Starts a weighing.
  static func start(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let asked = try question(request.form, open, desk)
    try desk.laboratory.checkWeighing(asked)
    let laboratory = desk.laboratory
    let title = "Weighing \(open.dossier.crisis.title)"
    try await desk.board.submit(key(asked, open), title) { watch in
      .weighing(try await laboratory.weighing(asked) { watch.tell($0, $1.finished, $1.wanted) })
    }
    return .onward(to: address(asked, open))
  }

  private static func question(
    _ fields: [(name: String, value: String)], _ open: OpenCase, _ desk: SiteDesk
  ) throws -> ExplainRequest {
    func value(_ name: String) -> String? {
      fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }
    guard let seed = UInt64(value("seed") ?? String(Laboratory.usualSeed)) else {
      throw SiteRefusal(400, "A seed is a whole number from 0 on.")
    }
    let crisis = open.dossier.crisis
    let last = crisis.cutoff ?? crisis.start.adding(crisis.days - 1)
    return ExplainRequest(
      caseArgument: open.id, asOf: value("as-of") ?? "\(last)", forecasts: false, seed: seed,
      threads: desk.options.threads)
  }

  private static func key(_ asked: ExplainRequest, _ open: OpenCase) -> String {
    RunDesk.key("weighing", open, "\(asked.asOf ?? "") \(asked.seed)")
  }

  private static func address(_ asked: ExplainRequest, _ open: OpenCase) -> String {
    "/cases/\(FormFields.encoded(open.id))/evidence?as-of="
      + FormFields.encoded(asked.asOf ?? "") + "&seed=\(asked.seed)"
  }

  /// Items left out: named by `ignore`, or not among those that `use` names.
  private static func ignored(
    _ fields: [(name: String, value: String)], _ kept: KeptWeighing
  ) -> Set<String> {
    let known = Set(kept.items.map(\.id))
    let named = Set(fields.filter { $0.name == "ignore" }.map(\.value)).intersection(known)
    guard fields.contains(where: { $0.name == "boxes" }) else { return named }
    return named.union(known.subtracting(fields.filter { $0.name == "use" }.map(\.value)))
  }

  private static func page(_ open: OpenCase, _ wait: Bool, _ parts: [Markup]) -> SiteAnswer {
    .page(
      Frame.page(
        "Weigh evidence",
        trail: [("/cases/" + FormFields.encoded(open.id), open.dossier.crisis.title)], wait: wait,
        [Frame.menu(open.id, at: "/evidence")] + parts))
  }

  private static func form(_ asked: ExplainRequest, _ open: OpenCase, again: Bool) -> Markup {
    Frame.form(
      to: "/cases/\(FormFields.encoded(open.id))/evidence", [Attribute("class", "sheet")],
      [
        .paragraph(
          "Weighs the explanations against what was known on a day: thousands of runs, a minute or "
            + "two. Then every item can be left out at once.", [Attribute("class", "note")]),
        .element(
          "div", [Attribute("class", "line")],
          Frame.field(
            "What was known on", name: "as-of", value: asked.asOf ?? "",
            [Attribute("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"), Attribute("maxlength", "10")]),
          Frame.field("Seed", name: "seed", value: String(asked.seed))),
        Frame.button(again ? "Weigh another day" : "Weigh"),
      ])
  }

  private static func found(
    _ kept: KeptWeighing, _ ignored: Set<String>, _ asked: ExplainRequest, _ open: OpenCase
  ) -> Markup {
    let marks = marks(kept, open)
    let boxes = kept.items.map { weight -> Markup in
      let item = weight.item
      let words = item.map { "\($0.day), \($0.source), graded \($0.grade)" } ?? ""
      let telling =
        weight.diagnosticity.isFinite
        ? "; tells \(Amount.decimals(weight.diagnosticity, 1)) dB" : ""
      return Frame.box(
        [
          .text((item?.what ?? weight.id) + " "),
          .element(
            "span", [Attribute("class", "note")],
            .text("\(weight.id): \(words)\(telling)\(marked(weight.id, marks))")),
        ], name: "use", value: weight.id, isTicked: !ignored.contains(weight.id))
    }
    return Frame.section(
      "Which explanation",
      [
        .element(
          "div", [Attribute("id", "ranking"), Attribute("aria-live", "polite")],
          ranking(kept, ignored, open)),
        Frame.form(
          to: "/cases/\(FormFields.encoded(open.id))/evidence", isAsking: true,
          [Attribute("class", "sheet"), Attribute(flag: "data-boxes")],
          [
            Frame.hidden("as-of", asked.asOf ?? ""), Frame.hidden("seed", String(asked.seed)),
            Frame.hidden("boxes", "1"),
            .element(
              "fieldset", [],
              [.element("legend", [], "Evidence, the most telling first")] + boxes),
            Frame.button("Weigh what is ticked"),
          ]),
      ] + summed(marks))
  }

  /// The analyst's own marks of what was known, beside the model's decibans.
  private static func marks(_ kept: KeptWeighing, _ open: OpenCase) -> MarkFindings {
    let names = Laboratory.explanationNames(of: open)
    return MarkFindings(
      kept.judged, weights: kept.items, ids: names.map(\.id), names: names.map(\.label),
      priors: kept.explanations.map(\.prior))
  }

  /// `; your marks: Theatre CC, Popular uprising I!`.
  private static func marked(_ id: String, _ marks: MarkFindings) -> String {
    let words = marks.words(of: id)
    return words.isEmpty ? "" : "; your marks: \(words)"
  }

  /// What the marks alone say; nothing where there are none.
  private static func summed(_ marks: MarkFindings) -> [Markup] {
    guard !marks.rows.isEmpty else { return [] }
    return [
      .paragraph("By your own marks: \(marks.ranked)"),
      .paragraph(
        "\(MarkFindings.apart(marks.clashes)) \(MarkFindings.legend). Marks are shown only: they "
          + "never enter the weighing.", [Attribute("class", "note")]),
    ]
  }

  /// The ranking with all items, and without those left out.
  private static func ranking(
    _ kept: KeptWeighing, _ ignored: Set<String>, _ open: OpenCase
  ) -> [Markup] {
    let names = Laboratory.explanationNames(of: open)
    let answer = kept.reweighed(ignoring: ignored)
    let order = answer.posterior.indices.sorted {
      (answer.posterior[$1], $0) < (answer.posterior[$0], $1)
    }
    let rows = order.filter { names.indices.contains($0) }.map { place in
      [
        names[place].label, Percent(kept.explanations[place].prior).description,
        "\(Percent(kept.bands[place].probability)) "
          + "(\(Percent.range(kept.bands[place].low, kept.bands[place].high)))",
        Percent(answer.posterior[place]).description,
      ]
    }
    var parts: [Markup] = [
      .table(
        caption: "Explanations: prior, with all evidence (90% range), and with what is ticked",
        columns: [("", false), ("prior", true), ("all", true), ("ticked", true)], rows: rows),
      .paragraph(
        ignored.isEmpty
          ? "Every item is ticked."
          : "Left out: \(ignored.sorted().joined(separator: ", ")).", [Attribute("class", "note")]),
    ]
    if answer.isThin {
      parts.append(
        .paragraph(
          "Few of the kept runs fit without these items (effective number "
            + "\(Amount.decimals(answer.effectiveSize, 0))): take this ranking as a hint.",
          [Attribute("role", "alert")]))
    }
    return parts
      + kept.diagnostics.filter { $0.status != .pass }.map {
        .paragraph($0.sentence, [Attribute("class", "note")])
      }
  }
}
