import Simulation
import Polity
import CaseFiles
import Inference
import Interregnum
import Reports

/// A case with changed numbers: handles for every uncertain one, and what comes of them. The address
/// says it all: whoever opens it sees the same.
enum RunPage {
  /// The page of the variation that the address asks for.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.query, open, desk)
    let address = RunDesk.address(variation, open)
    let found = await RunDesk.found(variation, open, desk)
    var parts = [Frame.menu(id, at: "/run")]
    if request.asked("saved") != nil {
      parts.append(
        .paragraph("Written into the case's file.", [Attribute("role", "status")]))
    }
    var isWaiting = false
    if let (document, screens) = found {
      parts += changes(variation, open)
      if variation.isChanged {
        parts += await comparison(document, variation, open, desk)
      }
      parts.append(ReportDesk.link(variation, open))
      parts.append(DayPage.scrubber(document, variation, open))
      parts += screens
    } else if let watch = await desk.board.watch(RunDesk.key(variation, open)),
      request.asked("runs") != nil
    {
      isWaiting = !watch.state.isOver
      parts.append(Frame.section("Running", [JobPage.box(watch, back: address)]))
    }
    parts.append(HandleForm.section(variation, open, desk))
    return .page(
      Frame.page(
        "Change numbers", trail: [("/cases/" + FormFields.encoded(id), open.dossier.crisis.title)],
        wait: isWaiting, parts))
  }

  /// Starts the run of the variation that was sent, and goes to its page.
  static func start(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.form, open, desk)
    _ = try await RunDesk.start(variation, open, desk)
    return .onward(to: RunDesk.address(variation, open))
  }

  /// What is changed, in words.
  private static func changes(_ variation: Variation, _ open: OpenCase) -> [Markup] {
    guard variation.isChanged else { return [] }
    let names = Laboratory.explanationNames(of: open)
    let points =
      variation.held.sorted { $0.key < $1.key }.map { "\($0.key) is held at \($0.value)" }
      + variation.edits.sorted { $0.path < $1.path }.map { edit in
        let before = open.ranges.first { $0.path == edit.path }?.spelling ?? ""
        return "\(edit.path): \(edit.spelling) instead of \(before)"
      }
      + names.filter { variation.without.contains($0.id) }.map { "without: \($0.label)" }
    return [Frame.section("What is changed", [.list(points.map { .text($0) })])]
  }

  /// Endings of the changed case beside those of the case as written, where both are known.
  private static func comparison(
    _ document: RunDocument, _ variation: Variation, _ open: OpenCase, _ desk: SiteDesk
  ) async -> [Markup] {
    let plain = Variation(runs: variation.runs, seed: variation.seed)
    guard let base = await RunDesk.found(plain, open, desk)?.document else {
      return [
        Frame.form(
          to: "/cases/\(FormFields.encoded(open.id))/run", [],
          plain.fields.map { Frame.hidden($0.name, $0.value) }
            + [Frame.button("Run the case as written too", [Attribute("class", "quiet")])])
      ]
    }
    let rows = document.summary.outcomes.map { share in
      let before = base.summary.outcomes.first { $0.outcome == share.outcome }
      return [
        share.label, Percent(share.chance.probability).description,
        before.map { Percent($0.chance.probability).description } ?? "-",
      ]
    }
    return [
      Frame.section(
        "Against the case as written",
        [
          .table(
            caption: "Endings, same seed and number of runs",
            columns: [("ending", false), ("changed", true), ("as written", true)], rows: rows)
        ])
    ]
  }
}
