import Archive
import CaseFiles
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Answers the questions of a case with what was known on a day, and writes the answers down where
  /// a ledger is named.
  ///
  /// Everything that can be refused, a broken ledger included, is refused before the first run.
  /// Throws ``Refusal``, and `CancellationError` where the task is cancelled.
  public func forecast(
    _ request: ForecastRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    let weigher = try Self.weigher(read, request.explaining)
    let crisis = read.dossier.crisis
    let last = crisis.start.adding(crisis.days - 1)
    guard weigher.known.asOf <= last else {
      throw Refusal(
        "error: \(crisis.id) ends on \(last), so nothing is left to forecast from "
          + "\(weigher.known.asOf); --as-of names an earlier day")
    }
    var file = try request.ledger.map { try LedgerFile($0, isNew: true) }
    let document = try await Self.forecast(read, weigher, request, progress)
    var notes = read.warnings.map { $0.rendered() }
    if let path = request.ledger, let added = try file?.append(document.forecasts) {
      notes.append(
        added == 0
          ? "\(path) holds these forecasts already"
          : "\(Amount.count(added, "forecast")) appended to \(path)")
      notes.append("its last line has the hash \(file?.ledger.head ?? ""); note it elsewhere")
    }
    let distrust = document.outlook.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: ForecastText.text(document), coloured: ForecastText.text(document, colour: true),
      json: ForecastJSON.json(document), code: distrust ? 3 : 0, notes: notes,
      parts: .of(document))
  }

  static func forecast(
    _ read: ReadCase, _ weigher: Weigher, _ request: ForecastRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> ForecastDocument {
    let weigher = await weigher.rehearsed(threads: request.threads)
    let found = try await weigher.outlook(threads: request.threads) {
      progress($0.stage, RunProgress(finished: $0.done, wanted: $0.wanted))
    }
    guard let outlook = found else { throw nothingProduces(weigher) }
    let arguments = request.explaining.arguments
    return ForecastDocument(
      head: ForecastHead(
        dossier: read.dossier, caseSHA256: read.sha256, version: version, seed: request.seed,
        arguments: ["forecast"] + arguments),
      outlook: outlook, forecasts: forecasts(outlook, read, arguments))
  }

  /// The answers of an outlook, marked with what they were made from: the same case, options and
  /// version give the same ids.
  static func forecasts(
    _ outlook: Outlook, _ read: ReadCase, _ arguments: [String]
  ) -> [LedgerForecast] {
    let made = ([read.sha256, version] + arguments).joined(separator: "\n")
    let mark = String(Checksum.sha256Hex(made.utf8).prefix(8))
    return outlook.forecasts(of: read.dossier.crisis, mark: mark) {
      ProbabilityWord(Percent($0)).rawValue
    }
  }
}
