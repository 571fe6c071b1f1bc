import CaseFiles
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Holds a changed crisis against the crisis as it is, in pairs of runs with the same luck; without
  /// a change, lists the what-ifs of the case.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func whatIf(
    _ request: WhatIfRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    let crisis = read.dossier.crisis
    let notes = read.warnings.map { $0.rendered() }
    if request.isList {
      let list = Self.list(of: crisis, request.caseArgument)
      return RunResult(
        text: list + "\n", coloured: list + "\n", json: WhatIfJSON.list(crisis, read.sha256),
        code: 0, notes: notes)
    }
    let words = WhatIfWords(request, crisis)
    try Self.check(request, words.faults)
    let document = try await Self.document(read, words.whatIf, request, progress)
    let distrust = document.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: WhatIfText.text(document), coloured: WhatIfText.text(document, colour: true),
      json: WhatIfJSON.json(document), code: distrust ? 3 : 0, notes: notes, parts: .of(document))
  }

  static func check(_ request: WhatIfRequest, _ faults: [String]) throws {
    var wrong = faults
    if !(2...1_000_000).contains(request.pairs) {
      wrong.append("error: --pairs must lie between 2 and 1,000,000, not \(request.pairs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    if request.asOf != nil, !request.isWeighed {
      wrong.append("error: --as-of needs --weighed: runs drawn from the priors use no evidence")
    }
    if !wrong.isEmpty { throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n")) }
  }

  static func document(
    _ read: ReadCase, _ whatIf: WhatIf, _ request: WhatIfRequest,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> WhatIfDocument {
    let crisis = read.dossier.crisis
    guard request.isWeighed else {
      let ensemble = Ensemble(
        crisis, engine: engine, seed: request.seed, runs: 0, explanations: explanations(of: crisis))
      let measures = Measure.all(of: ensemble)
      let pairs = try await ensemble.pairs(
        request.pairs, changed: whatIf, measures: measures, threads: request.threads
      ) { progress("comparing", RunProgress(finished: $0, wanted: request.pairs)) }
      return WhatIfDocument(
        dossier: read.dossier, caseSHA256: read.sha256, version: version, seed: request.seed,
        whatIf: whatIf, measures: measures, pairs: pairs, arguments: request.arguments)
    }
    let weigher = try await weigher(read, request.explaining)
      .rehearsed(threads: request.explaining.threads)
    let measures = Measure.all(of: weigher.ensemble)
    guard
      let found = try await weigher.pairs(
        request.pairs, changed: whatIf, measures: measures, threads: request.threads,
        progress: { progress($0.stage, RunProgress(finished: $0.done, wanted: $0.wanted)) })
    else { throw nothingProduces(weigher) }
    return WhatIfDocument(
      dossier: read.dossier, caseSHA256: read.sha256, version: version, seed: request.seed,
      whatIf: whatIf, basis: .weighed(asOf: weigher.known.asOf, sharedHour: found.sharedHour),
      measures: measures, pairs: found.pairs, weighing: found.diagnostics,
      arguments: request.arguments)
  }

  /// The refusal where no explanation can produce what was known.
  static func nothingProduces(_ weigher: Weigher) -> Refusal {
    Refusal(
      "no explanation can produce what was known on \(weigher.known.asOf): every run of every "
        + "explanation is impossible. Look at the recorded moves and their days.", code: 3)
  }

  private static func list(of crisis: Crisis, _ argument: String) -> String {
    let how =
      "ask one of your own: interregnum what-if \(argument) --force MOVE@TIME, --forbid "
      + "MOVE, --set PARAMETER=NUMBER, --fact NAME=VALUE"
    guard !crisis.whatIfs.isEmpty else { return "\(crisis.id) has no what-ifs;\n\(how)" }
    let width = crisis.whatIfs.map(\.id.count).max() ?? 0
    let rows = crisis.whatIfs.map { entry in
      entry.id + String(repeating: " ", count: width - entry.id.count + 2) + entry.asks
    }
    return (rows + ["", "run one: interregnum what-if \(argument) NAME", how])
      .joined(separator: "\n")
  }
}
