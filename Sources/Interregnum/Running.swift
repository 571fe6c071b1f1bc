import Archive
import CaseFiles
import Foundation
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Runs an ensemble of a case and says what came of it.
  ///
  /// Everything that can be refused is refused before the first run. With a folder, runs are stored
  /// as they finish, and tables are written at the end; a cancelled task keeps what is finished.
  /// Throws ``Refusal``.
  public func run(
    _ request: RunRequest, progress: @Sendable (RunProgress) -> Void = { _ in }
  ) async throws -> RunResult {
    try Self.check(request)
    let read = try read(request.caseArgument)
    let ensemble = try Self.ensemble(read, request)
    let threads = Self.threadsOverRuns(ensemble, request)
    let archive = try Self.archive(read, ensemble, request)
    let finished = try await Self.finish(ensemble, archive, request, threads, progress)
    let document = Self.document(read, ensemble, finished, request)
    var notes = read.warnings.map { $0.rendered() }
    if let folder = request.folder {
      try Tables(folder: folder).write(document, finished, ensemble)
      notes.append(
        "written to \(folder): run.json, tables (csv), charts (svg, csv, vl.json), runs.sqlite")
    }
    let complete = finished.count == request.runs
    if !complete, let folder = request.folder {
      notes.append("interrupted: \(finished.count) of \(request.runs) runs are kept; continue with")
      let again = request.arguments.joined(separator: " ")
      notes.append("  interregnum run \(again) --out \(folder) --resume")
    }
    try await Self.report(document, read, request)
    let distrust = document.summary.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: RunText.text(document), coloured: RunText.text(document, colour: true),
      json: RunJSON.json(document), code: complete ? (distrust ? 3 : 0) : 130,
      report: request.report, notes: notes)
  }

  /// Writes the page, if one is asked for.
  private static func report(
    _ document: RunDocument, _ read: ReadCase, _ request: RunRequest
  ) async throws {
    guard let path = request.report else { return }
    var findings = ReportFindings(document)
    findings.howToWeigh = "interregnum demo --explain"
    if request.explains {
      let asked = ExplainRequest(
        caseArgument: request.caseArgument, seed: request.seed, threads: request.threads,
        settings: request.settings)
      findings.weighing = try await weighing(read, asked) { _, _ in }
    }
    try write(Report(findings).html, to: path)
  }

  /// Name under which a header keeps the number of citizens that a country was scaled to.
  static let scaling = "case.citizens"

  static func check(_ request: RunRequest) throws {
    var wrong: [String] = []
    if !(1...10_000_000).contains(request.runs) {
      wrong.append("error: --runs must lie between 1 and 10,000,000, not \(request.runs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    if let citizens = request.citizens, !(1000...1e10).contains(citizens) {
      wrong.append("error: --citizens must lie between 1,000 and 10,000,000,000")
    }
    wrong += ParameterSettings(request.settings).faults
    wrong += NetworkWord.faults(request)
    if request.resume && request.folder == nil {
      wrong.append("error: --resume needs --out DIR, where the runs are stored")
    }
    if let path = request.report {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if !FileManager.default.fileExists(atPath: folder) {
        wrong.append("error: --report: there is no folder '\(folder)'")
      }
    }
    if !wrong.isEmpty { throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n")) }
  }

  static func ensemble(_ read: ReadCase, _ request: RunRequest) throws -> Ensemble {
    var crisis = read.dossier.crisis
    if let citizens = request.citizens {
      crisis = crisis.scaled(to: citizens)
    }
    let engine = try Self.engine(
      crisis, request.resolution, NetworkWord.network(request, crisis), seed: request.seed,
      threads: request.threads)
    var ensemble = Ensemble(
      crisis, engine: engine, seed: request.seed, runs: request.runs,
      explanations: explanations(of: crisis))
    ensemble.overrides = ParameterSettings(request.settings).values
    return ensemble
  }

  static func archive(
    _ read: ReadCase, _ ensemble: Ensemble, _ request: RunRequest
  ) throws -> RunArchive? {
    guard let folder = request.folder else { return nil }
    let crisis = ensemble.setting.crisis
    let header = ArchiveHeader(
      format: ArchiveHeader.currentFormat, caseID: crisis.id, caseTitle: crisis.title,
      caseSHA256: read.sha256, caseText: read.texts, engineVersion: version, seed: request.seed,
      runs: request.runs, days: crisis.days, width: ensemble.layout.width,
      columns: ensemble.columnNames, without: ensemble.without.sorted(),
      overrides: ensemble.overrides.merging(request.citizens.map { [scaling: $0] } ?? [:]) { $1 }
        .merging(StoredResolution.numbers(ensemble)) { $1 })
    do {
      return try request.resume
        ? RunArchive.openOrCreate(in: folder, header: header)
        : RunArchive.create(in: folder, header: header)
    } catch let fault as ArchiveFault {
      throw Refusal("error: \(fault)\nNothing was run.")
    }
  }

  /// Every trajectory in the order of the runs; those stored before are read back.
  static func finish(
    _ ensemble: Ensemble, _ archive: RunArchive?, _ request: RunRequest,
    _ threads: Int, _ progress: @Sendable (RunProgress) -> Void
  ) async throws -> [Trajectory] {
    do {
      let stored = try archive?.storedRuns() ?? []
      let wanted = (0..<request.runs).filter { !stored.contains($0) }
      var count = request.runs - wanted.count
      var kept: [Trajectory] = []
      if archive == nil { kept.reserveCapacity(request.runs) }
      try await ensemble.run(wanted, threads: threads) { batch in
        if let archive { try archive.store(batch) } else { kept += batch }
        count += batch.count
        progress(RunProgress(finished: count, wanted: request.runs))
      }
      guard let archive else { return kept.sorted { $0.run < $1.run } }
      var all: [Trajectory] = []
      try archive.trajectories { if $0.run < request.runs { all.append($0) } }
      return all
    } catch let fault as ArchiveFault {
      throw Refusal("error: \(fault)")
    }
  }

  private static func resolution(_ engine: Engine) -> ResolutionChoice {
    engine.resolution == nil ? .cohorts : .individuals
  }

  static func document(
    _ read: ReadCase, _ ensemble: Ensemble, _ finished: [Trajectory], _ request: RunRequest
  ) -> RunDocument {
    var summary = ensemble.summary(of: finished)
    let coverage = read.dossier.coverage(of: finished, by: ensemble)
    // When an item became known is no input of a run.
    let assumed = read.defaults.count { !$0.key.hasPrefix("evidence.") }
    summary.diagnostics = RunDiagnostics.findings(
      summary, coverage: coverage, assumedDefaults: assumed, wanted: request.runs)
    var document = RunDocument(
      summary: summary, dossier: read.dossier, caseSHA256: read.sha256, version: version,
      engine: resolution(ensemble.engine).rawValue,
      citizens: ensemble.setting.population, coverage: coverage,
      assumedDefaults: assumed)
    document.arguments = request.arguments
    return document
  }
}
