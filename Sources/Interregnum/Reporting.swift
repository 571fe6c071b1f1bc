import Archive
import CaseFiles
import Foundation
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Name of the file in which a folder keeps a weighing: what `explain --json` prints.
  static let weighingFile = "explain.json"

  /// Writes the report of a stored ensemble into its folder: `report.html`, `.md` or `.json`.
  ///
  /// A weighing stored beside it is used if it is of the same case; with `explains`, a missing one
  /// is made and kept. Throws ``Refusal``, and `CancellationError` where the task is cancelled.
  public func report(
    _ request: ReportRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> ReportResult {
    guard (1...1024).contains(request.threads) else {
      throw Refusal("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    let (read, document) = try Self.stored(in: request.folder)
    var notes: [String] = []
    var findings = ReportFindings(document)
    findings.howToWeigh = "interregnum report \(request.folder) --explain"
    switch try FiledWeighing.read(from: request.folder, of: read) {
    case .found(let weighing): findings.weighing = weighing
    case .unusable(let why):
      notes.append("\(request.folder)/\(Self.weighingFile) is not used: \(why)")
    case .none: break
    }
    if request.explains && findings.weighing == nil {
      let asked = ExplainRequest(
        caseArgument: read.dossier.crisis.id, seed: document.summary.seed,
        threads: request.threads)
      let weighing = try await Self.weighing(read, asked, progress)
      try Self.write(
        ExplainJSON.json(weighing), to: request.folder + "/" + Self.weighingFile)
      findings.weighing = weighing
    }
    let report = Report(findings)
    let path = request.folder + "/report." + request.format.rawValue
    switch request.format {
    case .html: try Self.write(report.html, to: path)
    case .md: try Self.write(report.markdown, to: path)
    case .json: try Self.write(report.json, to: path)
    }
    return ReportResult(path: path, notes: notes)
  }

  /// The weighing that a request asks for.
  static func weighing(
    _ read: ReadCase, _ request: ExplainRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> ExplainDocument {
    let weigher = try weigher(read, request)
    guard let found = try await weighed(read, weigher, request, progress) else {
      throw Refusal(
        "no explanation can produce what was known on \(weigher.known.asOf), so none is weighed",
        code: 3)
    }
    return found.document
  }

  /// A stored ensemble as a document, and the case that it was run from.
  static func stored(in folder: String) throws -> (ReadCase, RunDocument) {
    do {
      let archive = try RunArchive.openExisting(in: folder)
      let header = archive.header
      let read = try read(from: header)
      let ensemble = try ensemble(read, header, threads: 1)
      var finished: [Trajectory] = []
      try archive.trajectories { if $0.run < header.runs { finished.append($0) } }
      guard finished.isEmpty || ensemble.layout.width == header.width else {
        throw Refusal(
          "error: the runs in \(folder) are of interregnum \(header.engineVersion), which observed "
            + "other things than this one (\(version))")
      }
      let request = RunRequest(
        caseArgument: header.caseID, runs: finished.count, seed: header.seed,
        citizens: header.overrides[scaling],
        settings: ensemble.overrides.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
      return (read, document(read, ensemble, finished, request))
    } catch let fault as ArchiveFault {
      throw Refusal("error: \(fault)")
    }
  }

  /// Writes a file whole.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refusal("error: cannot write \(path): \(error.localizedDescription)")
    }
  }
}
