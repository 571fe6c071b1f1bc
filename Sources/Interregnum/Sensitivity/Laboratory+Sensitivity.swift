import CaseFiles
import Inference
import Reports
import Simulation

/// What to find the causes of.
public struct SensitivityRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// A question, an ending, `stays`, or something at stake; nil: the first question of the case.
  public var of: String?
  /// Runs over all unknowns, 40 or more.
  public var runs: Int
  /// Unknowns to move over their ranges, and pairs of runs for each.
  public var bars: Int
  public var pairs: Int
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]

  /// A request.
  public init(
    caseArgument: String, of: String? = nil, runs: Int = 1000, bars: Int = 10, pairs: Int = 150,
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2, settings: [String] = []
  ) {
    self.caseArgument = caseArgument
    self.of = of
    self.runs = runs
    self.bars = bars
    self.pairs = pairs
    self.seed = seed
    self.threads = threads
    self.settings = settings
  }

  /// The case and the options that determine the results, as one would type them again.
  var arguments: [String] {
    var words = [caseArgument]
    if let of { words += ["--of", of] }
    words += ["--runs", String(runs), "--bars", String(bars), "--pairs", String(pairs)]
    words += ["--seed", String(seed)]
    return words + ParameterSettings(settings).words.flatMap { ["--set", $0] }
  }
}

extension Laboratory {
  /// Finds out which unknowns matter for one number of a case.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func sensitivity(
    _ request: SensitivityRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    let document = try await Self.document(read, request, progress)
    let distrust = document.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: SensitivityText.text(document), coloured: SensitivityText.text(document, colour: true),
      json: SensitivityJSON.json(document), code: distrust ? 3 : 0,
      notes: read.warnings.map { $0.rendered() }, parts: .of(document))
  }

  /// What matters in a case that was read.
  static func document(
    _ read: ReadCase, _ request: SensitivityRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> SensitivityDocument {
    var ensemble = Ensemble(
      read.dossier.crisis, engine: engine, seed: request.seed, runs: request.runs,
      explanations: explanations(of: read.dossier.crisis))
    let settings = ParameterSettings(request.settings)
    ensemble.overrides = settings.values
    let measures = Measure.all(of: ensemble)
    let usual = measures.first { $0.kind == .question || $0.kind == .estimate } ?? measures.first
    let asked = request.of.map { id in measures.first { $0.id == id } } ?? usual
    var wrong = settings.faults + faults(request)
    if asked == nil, let id = request.of {
      let hint = NearestWord.hint(id, in: measures.map(\.id), called: "one of")
      let more =
        hint.isEmpty ? "one of: \(measures.map(\.id).joined(separator: ", "))" : hint
      wrong.append("error: --of: there is nothing called '\(id)' to ask for; \(more)")
    }
    guard wrong.isEmpty, let measure = asked else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
    let study = SensitivityStudy(
      ensemble, measure: measure, runs: request.runs, bars: request.bars, pairs: request.pairs)
    let result: SensitivityResult
    do {
      result = try await study.carriedOut(threads: request.threads) {
        progress("", RunProgress(finished: $0, wanted: study.cost))
      }
    } catch let fault as SensitivityFault {
      throw Refusal("\(measure.id): \(fault) Nothing can explain what does not vary.", code: 3)
    }
    return SensitivityDocument(
      dossier: read.dossier, caseSHA256: read.sha256, version: version, seed: request.seed,
      measure: measure, runs: study.runs, pairs: study.pairs, result: result,
      arguments: request.arguments)
  }

  private static func faults(_ request: SensitivityRequest) -> [String] {
    var wrong: [String] = []
    if !(40...1_000_000).contains(request.runs) {
      wrong.append("error: --runs must lie between 40 and 1,000,000, not \(request.runs)")
    }
    if !(0...1000).contains(request.bars) {
      wrong.append("error: --bars must lie between 0 and 1000, not \(request.bars)")
    }
    if !(2...1_000_000).contains(request.pairs) {
      wrong.append("error: --pairs must lie between 2 and 1,000,000, not \(request.pairs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    return wrong
  }
}
