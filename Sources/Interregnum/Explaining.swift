import CaseFiles
import Explanations
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Weighs the explanations of a case against what was known on a day.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func explain(
    _ request: ExplainRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    let asked = try Self.weigher(read, request)
    if let folder = request.folder { try WeighingFolder(path: folder).prepare() }
    let weigher = await asked.rehearsed(threads: request.threads)
    guard
      let (document, found) = try await Self.weighed(read, weigher, request, progress)
    else {
      throw Self.nothingProduces(weigher)
    }
    var notes = read.warnings.map { $0.rendered() }
    if let folder = request.folder {
      try WeighingFolder(path: folder).write(
        document, weigher, found, read, request)
      notes.append("written to \(folder): explain.json, tables (csv), weighing.json")
      notes.append("  interregnum explain \(folder) --ignore ITEM weighs again at once")
    }
    let distrust = document.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: ExplainText.text(document), coloured: ExplainText.text(document, colour: true),
      json: ExplainJSON.json(document), code: distrust ? 3 : 0,
      notes: notes)
  }

  static func weighed(
    _ read: ReadCase, _ weigher: Weigher, _ request: ExplainRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> (document: ExplainDocument, found: Weighing)? {
    let script = weigher.recorded.script
    let imposed = script.forced.map { (move: $0.key, hour: $0.value.hour) }
      .sorted { ($0.hour, $0.move) < ($1.hour, $1.move) }
    let base = ExplainDocument(
      dossier: read.dossier, caseSHA256: read.sha256, version: version, seed: request.seed,
      asOf: weigher.known.asOf, known: weigher.known.items.count,
      scored: weigher.model.scored.count, imposed: imposed,
      ruledOut: script.forbidden.keys.sorted(), arguments: request.arguments)
    return try await weigher.weighed(
      base, words: words(read.dossier.crisis), forecasts: request.forecasts,
      threads: request.threads
    ) { progress($0.stage, RunProgress(finished: $0.done, wanted: $0.wanted)) }
  }

  static func weigher(_ read: ReadCase, _ request: ExplainRequest) throws -> Weigher {
    var wrong = ParameterSettings(request.settings).faults
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    let crisis = read.dossier.crisis
    var day = crisis.cutoff ?? crisis.start.adding(crisis.days - 1)
    if let text = request.asOf {
      if let asked = MomentSpelling.day(text, start: crisis.start) {
        day = asked
      } else {
        wrong.append("error: --as-of takes a day such as \(crisis.start) or 'day 3', not '\(text)'")
      }
    }
    if day < crisis.start {
      wrong.append("error: --as-of \(day) lies before the case begins, \(crisis.start)")
    }
    let ids = read.dossier.evidence.map(\.id)
    for item in request.ignored where !ids.contains(item) {
      let hint = NearestWord.hint(item, in: ids, called: "items")
      wrong.append(
        "error: there is no item of evidence '\(item)'" + (hint.isEmpty ? "" : "; \(hint)"))
    }
    var table = GradeTable.standard
    if let grades = request.grades {
      do throws(GradeTableFaults) {
        table = try GradeTable(
          reading: grades.text, name: grades.name, provenance: "given by the user")
      } catch {
        wrong += error.all.map { "error: \(grades.name):\($0)" }
      }
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
    var ensemble = Ensemble(
      crisis, engine: engine, seed: request.seed, runs: 0, explanations: explanations(of: crisis))
    ensemble.overrides = ParameterSettings(request.settings).values
    let known = read.dossier.known(asOf: day).without(Set(request.ignored))
    return Weigher(ensemble, known: known, table: table, plan: request.plan)
  }

  /// Names and texts of a crisis's explanations, in their order.
  static func words(_ crisis: Crisis) -> [ExplanationWords] {
    explanations(of: crisis).map { entry in
      let template = everyExplanation.first { $0.id == entry.id }
      let own = crisis.explanations.first { $0.id == entry.id }
      let (label, says) = (own?.label ?? "", own?.says ?? "")
      return ExplanationWords(
        label: label.isEmpty ? template?.label ?? entry.id : label,
        says: says.isEmpty ? template?.says ?? "" : says)
    }
  }
}
