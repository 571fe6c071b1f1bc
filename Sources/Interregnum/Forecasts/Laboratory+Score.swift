import CaseFiles
import Foundation
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// Holds forecasts against what came of them: those of a ledger as they were written down, or those
  /// of a case, made anew with what was known on a day.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func score(
    _ request: ScoreRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    if let limit = request.limit, !(0...1).contains(limit) {
      throw Refusal("error: --fail-over must lie between 0 and 1, not \(limit)\nNothing was run.")
    }
    let isLedger = LedgerFile.isLedger(request.subject)
    if !isLedger, request.head != nil || request.settles {
      throw Refusal(
        "error: --head and --settle need a ledger; \(request.subject) is none\nNothing was run.")
    }
    let (document, doubts, notes) =
      try isLedger ? scored(ledger: request) : await scored(case: request, progress)
    return RunResult(
      text: ScoreText.text(document), coloured: ScoreText.text(document, colour: true),
      json: ScoreJSON.json(document),
      code: document.isOverLimit ? 1 : doubts.isEmpty ? 0 : 3,
      notes: notes + doubts.map { "do not trust the weighing behind it: \($0)" },
      parts: .of(document))
  }

  /// Why a case cannot be scored: it has no answers, or no place for them.
  private func nothingSettled(_ id: String, _ subject: String) -> Refusal {
    let path = try? CaseLibrary.path(of: subject, library: library)
    let sources = path.map { CaseSources.load(path: $0) }
    guard let main = sources?.main?.path, sources?.outcomes == nil else {
      return Refusal(
        "error: no question of \(id) is settled in its outcomes.yaml, so there is nothing to "
          + "score\nNothing was run.")
    }
    let name = URL(fileURLWithPath: main).lastPathComponent
    let place =
      name == "case.yaml"
      ? "write them to outcomes.yaml beside \(main)"
      : "move the case to DIR/case.yaml and write them to DIR/outcomes.yaml beside it"
    return Refusal(
      "error: no question of \(id) is settled: it has no outcomes.yaml, so there is nothing to "
        + "score\n   = answers stand in a file of their own: \(place); see docs/formats/case.md\n"
        + "Nothing was run.")
  }

  private func scored(
    case request: ScoreRequest, _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> (ScoreDocument, doubts: [String], notes: [String]) {
    let read = try read(request.subject)
    let dossier = read.dossier
    let settlements = dossier.ledgerSettlements
    guard !settlements.isEmpty else { throw nothingSettled(dossier.crisis.id, request.subject) }
    let weigher = try Self.weigher(read, request.forecast.explaining)
    let made = try await Self.forecast(read, weigher, request.forecast, progress)
    let rivals = try await Self.rivals(read, weigher.ensemble, request.forecast.threads, progress)
    let words = request.limit.map { ["--fail-over", "\($0)"] } ?? []
    var document = ScoreDocument(
      title: "\(dossier.crisis.id) as of \(made.outlook.asOf)", version: Self.version,
      arguments: ["score"] + request.forecast.explaining.arguments + words,
      sheet: ScoreSheet(
        made.forecasts, settlements: settlements, rivals: rivals, void: dossier.voidQuestions,
        seed: request.forecast.seed),
      asks: Self.asks(dossier.crisis), claims: dossier.claims, limit: request.limit)
    document.scoredCase = (dossier.crisis.id, read.sha256)
    let doubts = made.outlook.diagnostics.filter { $0.status == .fail }.map(\.sentence)
    return (document, doubts, read.warnings.map { $0.rendered() })
  }

  /// What one can say without the evidence: a coin, reference classes, the climate of the questions,
  /// and the same model before any evidence.
  private static func rivals(
    _ read: ReadCase, _ ensemble: Ensemble, _ threads: Int,
    _ progress: @Sendable (String, RunProgress) -> Void
  ) async throws -> [ScoreSheet.Rival] {
    let crisis = read.dossier.crisis
    let runs = 400
    var kept: [Trajectory] = []
    try await ensemble.run(Array(0..<runs), threads: threads) { batch in
      kept += batch
      progress("without evidence", RunProgress(finished: kept.count, wanted: runs))
    }
    try Task.checkCancellation()
    let summary = ensemble.summary(of: kept.sorted { $0.run < $1.run })
    let priors = summary.answers.compactMap { answer -> (String, ForecastAnswer)? in
      answer.chance.map { ("\(crisis.id).\(answer.question.id)", .probability($0.probability)) }
    }
    return beside(read.dossier)
      + [
        ScoreSheet.Rival(
          name: "without evidence", answers: Dictionary(priors, uniquingKeysWith: { a, _ in a }))
      ]
  }

  private static func beside(_ dossier: Dossier) -> [ScoreSheet.Rival] {
    let yesNo = dossier.crisis.questions.filter { $0.yesIf != nil }.map {
      "\(dossier.crisis.id).\($0.id)"
    }
    let settled = dossier.ledgerSettlements.filter { yesNo.contains($0.key) }
    return [
      .coin(yesNo), dossier.baseRates, .climatology(settled.mapValues(\.answer)),
    ]
  }

  static func asks(_ crisis: Crisis) -> [String: String] {
    Dictionary(
      crisis.questions.map { ("\(crisis.id).\($0.id)", $0.ask) }, uniquingKeysWith: { a, _ in a })
  }

  private func scored(
    ledger request: ScoreRequest
  ) throws -> (ScoreDocument, doubts: [String], notes: [String]) {
    var file = try LedgerFile(request.subject, isNew: false, head: request.head)
    var forecasts: [LedgerForecast] = []
    var settlements: [String: LedgerSettlement] = [:]
    var void: Set<String> = []
    for record in file.ledger.records {
      switch record {
      case .forecast(let forecast): forecasts.append(forecast)
      case .settlement(let entry): settlements["\(entry.caseID).\(entry.question)"] = entry
      }
    }
    var notes: [String] = []
    var (rivals, asks, claims): ([ScoreSheet.Rival], [String: String], [Claim]) = ([], [:], [])
    for id in Set(forecasts.map(\.caseID)).sorted() {
      guard let dossier = try? read(id).dossier else {
        notes.append("the case \(id) was not found: only what the ledger settles is scored")
        continue
      }
      settlements.merge(dossier.ledgerSettlements) { old, _ in old }
      void.formUnion(dossier.voidQuestions)
      rivals = Self.joined(rivals, Self.beside(dossier))
      asks.merge(Self.asks(dossier.crisis)) { old, _ in old }
      claims += dossier.claims
    }
    if request.settles {
      let asked = Set(forecasts.map(ScoreSheet.key))
      let known = settlements.filter { asked.contains($0.key) }.sorted { $0.key < $1.key }
      let added = try file.settle(known.map(\.value))
      notes.append("\(Amount.count(added, "settlement")) appended to \(request.subject)")
    }
    let words = request.limit.map { ["--fail-over", "\($0)"] } ?? []
    return (
      ScoreDocument(
        title: "the ledger \(request.subject)", version: Self.version,
        arguments: ["score", request.subject] + words,
        sheet: ScoreSheet(forecasts, settlements: settlements, rivals: rivals, void: void),
        asks: asks,
        claims: claims, ledgerHead: file.ledger.head, limit: request.limit), [], notes
    )
  }

  /// Rivals of several cases by name.
  private static func joined(
    _ some: [ScoreSheet.Rival], _ more: [ScoreSheet.Rival]
  ) -> [ScoreSheet.Rival] {
    guard !some.isEmpty else { return more }
    return zip(some, more).map { one, other in
      ScoreSheet.Rival(name: one.name, answers: one.answers.merging(other.answers) { a, _ in a })
    }
  }
}
