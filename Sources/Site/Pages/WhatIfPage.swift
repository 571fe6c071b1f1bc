import Inference
import Interregnum
import Polity
import Reports

/// Changed decisions, numbers or facts, held against the crisis as it is with the same luck.
enum WhatIfPage {
  /// The page of the change that the address asks for, and the form for another one.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let fields = WhatIfFields(request.query).kept
    var parts = [Frame.menu(id, at: "/what-if")]
    var isWaiting = false
    if let watch = await desk.board.watch(key(fields, open)), !fields.isEmpty {
      if case .page(let found) = await desk.board.result(watch.key) {
        parts.append(.element("section", [], found))
      } else {
        isWaiting = !watch.state.isOver
        parts.append(
          Frame.section("Comparing", [JobPage.box(watch, back: address(fields, open))]))
      }
    }
    parts.append(WhatIfForm(WhatIfFields(fields), open).section)
    return .page(
      Frame.page(
        "What if", trail: [("/cases/" + FormFields.encoded(id), open.dossier.crisis.title)],
        wait: isWaiting, parts))
  }

  /// Starts a comparison.
  static func start(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let fields = WhatIfFields(request.form).kept
    let asked = try WhatIfFields(fields).question(open, threads: desk.options.threads)
    try desk.laboratory.checkWhatIf(asked)
    let laboratory = desk.laboratory
    try await desk.board.submit(key(fields, open), "What if: \(asked.pairs) pairs of runs") {
      watch in
      let document = try await laboratory.whatIfDocument(asked) {
        watch.tell($0, $1.finished, $1.wanted)
      }
      return .page(WhatIfMarkup.parts(document))
    }
    return .onward(to: address(fields, open))
  }

  private static func key(_ fields: [(name: String, value: String)], _ open: OpenCase) -> String {
    RunDesk.key("what-if", open, FormFields.encoded(fields))
  }

  private static func address(
    _ fields: [(name: String, value: String)], _ open: OpenCase
  ) -> String {
    "/cases/\(FormFields.encoded(open.id))/what-if?" + FormFields.encoded(fields)
  }
}
