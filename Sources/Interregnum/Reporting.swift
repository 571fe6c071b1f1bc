import Archive
import CaseFiles
import Foundation
public import Inference
import Polity
public import Reports
import Simulation

extension Laboratory {
  /// Writes the report of a stored ensemble into its folder: `report.html`, `.md` or `.json`.
  ///
  /// Answers of other commands kept beside it are told if they are of the same case; with `explains`
  /// a missing weighing is made and kept, with `isFull` everything that is missing. Throws
  /// ``Refusal``, and `CancellationError` where the task is cancelled; what was made until then stays.
  public func report(
    _ request: ReportRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> ReportResult {
    guard (1...1024).contains(request.threads) else {
      throw Refusal("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    if let ledger = request.ledger, !LedgerFile.isLedger(ledger) {
      throw Refusal("error: --ledger: \(ledger) is no ledger of forecasts\nNothing was run.")
    }
    var gathering = ReportGathering(self, request, try stored(in: request.folder))
    try await gathering.gather(progress)
    let report = Report(gathering.findings)
    let path = request.folder + "/report." + request.format.rawValue
    switch request.format {
    case .html: try Self.write(report.html, to: path)
    case .md: try Self.write(report.markdown, to: path)
    case .json: try Self.write(report.json, to: path)
    }
    return ReportResult(path: path, notes: gathering.notes)
  }

  /// What an ensemble alone tells, with the command that weighs its explanations.
  static func findings(_ document: RunDocument) -> ReportFindings {
    var findings = ReportFindings(document)
    findings.howToWeigh = "interregnum explain \(document.summary.crisis.id)"
    return findings
  }

  /// The report of an ensemble alone, to the byte the one that `report DIR` writes of the same runs.
  public static func report(_ document: RunDocument) -> Report { Report(findings(document)) }

  /// The weighing that a request asks for.
  static func weighing(
    _ read: ReadCase, _ request: ExplainRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> ExplainDocument {
    let weigher = try await weigher(read, request).rehearsed(threads: request.threads)
    guard let found = try await weighed(read, weigher, request, progress) else {
      throw Refusal(
        "no explanation can produce what was known on \(weigher.known.asOf), so none is weighed",
        code: 3)
    }
    return found.document
  }

  /// A stored ensemble as a document, and the case that it was run from: with its outcomes, which an
  /// archive does not hold, where the library has the same files.
  func stored(in folder: String) throws -> StoredRuns {
    do {
      let archive = try RunArchive.openExisting(in: folder)
      let header = archive.header
      var read = try Self.read(from: header)
      if let own = try? self.read(header.caseID), own.sha256 == read.sha256 { read = own }
      let ensemble = try Self.ensemble(read, header, threads: 1)
      var finished: [Trajectory] = []
      try archive.trajectories { if $0.run < header.runs { finished.append($0) } }
      guard finished.isEmpty || ensemble.layout.width == header.width else {
        throw Refusal(
          "error: the runs in \(folder) are of interregnum \(header.engineVersion), which observed "
            + "other things than this one (\(Self.version))")
      }
      let settings = ensemble.overrides.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let request = RunRequest(
        caseArgument: header.caseID, runs: finished.count, seed: header.seed,
        citizens: header.overrides[Self.scaling], settings: settings)
      return StoredRuns(
        read: read, document: Self.document(read, ensemble, finished, request),
        settings: settings, isAsWritten: header.overrides.isEmpty)
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

/// Runs read back from an archive.
struct StoredRuns {
  let read: ReadCase
  let document: RunDocument
  /// Parameters held at a value, as typed.
  let settings: [String]
  /// Nothing of the case or of the engine was held otherwise than they have it.
  let isAsWritten: Bool
}
