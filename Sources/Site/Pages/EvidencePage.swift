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
        return .page(Markup.row(ranking(kept, ignored, asked, open)).html)
      }
      return page(
        open, false, found(kept, ignored, asked, open) + [form(asked, open, again: true)])
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
    let without = Set(fields.filter { $0.name == "without" }.map(\.value))
    return ExplainRequest(
      caseArgument: open.id, asOf: value("as-of") ?? "\(last)", ignored: without.sorted(),
      forecasts: false, seed: seed, threads: desk.options.threads)
  }

  private static func key(_ asked: ExplainRequest, _ open: OpenCase) -> String {
    RunDesk.key(
      "weighing", open,
      "\(asked.asOf ?? "") \(asked.seed)\n" + asked.ignored.joined(separator: "\n"))
  }

  private static func address(_ asked: ExplainRequest, _ open: OpenCase) -> String {
    "/cases/\(FormFields.encoded(open.id))/evidence?"
      + FormFields.encoded(
        [(name: "as-of", value: asked.asOf ?? ""), ("seed", "\(asked.seed)")]
          + asked.ignored.map { ("without", $0) })
  }

  /// Items left out: named by `ignore`, or not among those that `use` names.
  private static func ignored(
    _ fields: [(name: String, value: String)], _ kept: KeptWeighing
  ) -> Set<String> {
    let known = Set(items(kept).map(\.id))
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

  /// Every item that was known: those that are scored, the most telling first, then those that are
  /// not: what repeats another item, what bears on nothing that the model observes.
  private static func items(_ kept: KeptWeighing) -> [(id: String, item: Evidence?, told: String)] {
    let scored = kept.document.items.map { weight in
      let told =
        weight.diagnosticity.isFinite
        ? "; tells \(Amount.decimals(weight.diagnosticity, 1)) dB" : ""
      return (id: weight.id, item: weight.item, told: told)
    }
    let ids = Set(scored.map(\.id))
    let others = kept.stored.weigher.known.items.filter { !ids.contains($0.id) }
    return scored + others.map { (id: $0.id, item: $0, told: "; not scored by itself") }
  }

  private static func found(
    _ kept: KeptWeighing, _ ignored: Set<String>, _ asked: ExplainRequest, _ open: OpenCase
  ) -> [Markup] {
    [
      Frame.section("Bottom line", ExplainMarkup.bottomLine(kept.document)),
      Frame.section(
        "Which explanation",
        [
          .element(
            "div", [Attribute("id", "ranking"), Attribute("aria-live", "polite")],
            ranking(kept, ignored, asked, open)), boxes(kept, ignored, asked, open),
        ] + summed(MarkFindings(kept.document))),
      Frame.section(
        "How far this ranking can be leaned upon", id: "leaning",
        [
          .paragraph(
            "Of the ranking with all items; the explanations are called by their number in it.",
            [Attribute("class", "note")])
        ] + ExplainMarkup.safeguards(kept.document)),
    ]
  }

  private static func boxes(
    _ kept: KeptWeighing, _ ignored: Set<String>, _ asked: ExplainRequest, _ open: OpenCase
  ) -> Markup {
    let marks = MarkFindings(kept.document)
    let boxes = items(kept).map { entry -> Markup in
      let words = entry.item.map { "\($0.day), \($0.source), graded \($0.grade)" } ?? ""
      return Frame.box(
        [
          .text((entry.item?.what ?? entry.id) + " "),
          .element(
            "span", [Attribute("class", "note")],
            .text("\(entry.id): \(words)\(entry.told)\(marked(entry.id, marks))")),
        ], name: "use", value: entry.id, isTicked: !ignored.contains(entry.id))
    }
    let hidden =
      [
        Frame.hidden("as-of", asked.asOf ?? ""), Frame.hidden("seed", String(asked.seed)),
        Frame.hidden("boxes", "1"),
      ] + asked.ignored.map { Frame.hidden("without", $0) }
    return Frame.form(
      to: "/cases/\(FormFields.encoded(open.id))/evidence", isAsking: true,
      [Attribute("class", "sheet"), Attribute(flag: "data-boxes")],
      hidden + [
        .element(
          "fieldset", [], [.element("legend", [], "Evidence, the most telling first")] + boxes),
        Frame.button("Weigh what is ticked"),
      ])
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

  private static func ranking(
    _ kept: KeptWeighing, _ ignored: Set<String>, _ asked: ExplainRequest, _ open: OpenCase
  ) -> [Markup] {
    RankingParts(kept: kept, ignored: ignored, asked: asked, open: open).parts
  }
}
