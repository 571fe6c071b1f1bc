import Polity
import Archive
import Inference
import Interregnum
import Reports

/// Runs of variations: their keys, their jobs, their addresses.
enum RunDesk {
  /// The key of a variation of a case: the same question has the same key.
  static func key(_ variation: Variation, _ open: OpenCase) -> String {
    key("run", open, FormFields.encoded(variation.fields))
  }

  /// A key from the kind of job, the case's files and what else decides the result.
  static func key(_ kind: String, _ open: OpenCase, _ words: String) -> String {
    let text = [kind, Laboratory.version, open.id, open.sha256, words].joined(separator: "\n")
    return String(Checksum.sha256Hex(Array(text.utf8)).prefix(32))
  }

  /// The address that shows a variation.
  static func address(_ variation: Variation, _ open: OpenCase) -> String {
    "/cases/\(FormFields.encoded(open.id))/run?" + FormFields.encoded(variation.fields)
  }

  /// Starts the run of a variation, or finds it.
  static func start(
    _ variation: Variation, _ open: OpenCase, _ desk: SiteDesk
  ) async throws -> JobWatch {
    let threads = desk.options.threads
    let title = "Running \(open.dossier.crisis.title) \(variation.runs) times"
    return try await desk.board.submit(key(variation, open), title) { watch in
      let document = try await Laboratory.document(of: variation, on: open, threads: threads) {
        watch.tell("run", $0.finished, $0.wanted)
      }
      return .run(document, Report(ReportFindings(document)).parts)
    }
  }

  /// What a variation gave, where it is still in memory.
  static func found(
    _ variation: Variation, _ open: OpenCase, _ desk: SiteDesk
  ) async -> (document: RunDocument, screens: [Markup])? {
    guard case .run(let document, let screens) = await desk.board.result(key(variation, open))
    else { return nil }
    return (document, screens)
  }

  /// The variation that the fields of a request ask for.
  static func variation(
    _ fields: [(name: String, value: String)], _ open: OpenCase, _ desk: SiteDesk
  ) throws -> Variation {
    try Variation(fields, of: open, limits: VariationLimits(runs: desk.options.limits.runs))
  }
}
