import CaseFiles
import Inference
import Reports
import Simulation

extension Laboratory {
  /// Finds runs of a case that come near a user's summaries, and what they say of explanations and
  /// parameters. About `runs` simulations.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func fit(
    _ request: FitRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    let crisis = read.dossier.crisis
    var ensemble = Ensemble(
      crisis, engine: Self.engine, seed: request.seed, runs: 0,
      explanations: Self.explanations(of: crisis))
    let settings = ParameterSettings(request.settings)
    ensemble.overrides = settings.values
    var wanted = WantedSummaries(request.targets, of: crisis)
    let targets = wanted.targets(of: ensemble)
    let wrong = wanted.faults + Self.faults(request) + settings.faults
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
    let fit = CrisisFit(ensemble, targets: targets, runs: request.runs)
    let result = try await fit.carriedOut(threads: request.threads) {
      progress("", RunProgress(finished: $0, wanted: request.runs))
    }
    let document = FitDocument(
      dossier: read.dossier, caseSHA256: read.sha256, version: Self.version, seed: request.seed,
      runs: request.runs, result: result, arguments: request.arguments)
    let distrust = document.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: FitText.text(document), coloured: FitText.text(document, colour: true),
      json: FitJSON.json(document), code: distrust ? 3 : 0,
      notes: read.warnings.map { $0.rendered() }, parts: .of(document))
  }

  private static func faults(_ request: FitRequest) -> [String] {
    var wrong: [String] = []
    if !(400...1_000_000).contains(request.runs) {
      wrong.append("error: --runs must lie between 400 and 1,000,000, not \(request.runs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    return wrong
  }
}
