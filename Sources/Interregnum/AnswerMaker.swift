import Inference
import Polity
import Reports
import Simulation

/// Makes the answers of other commands for stored runs: of the same case files, seed and settings.
struct AnswerMaker {
  let laboratory: Laboratory
  let threads: Int
  let runs: StoredRuns

  /// With these a full report of a usual case ends within about two minutes on two cores, most of
  /// them the weighing's.
  private enum Budget {
    static let (spread, bars, barPairs) = (600, 8, 60)
    static let pairs = 100
    static let compared = 60
  }

  private var read: ReadCase { runs.read }
  private var id: String { read.dossier.crisis.id }
  private var seed: UInt64 { runs.document.summary.seed }

  /// The answer as its command prints it with `--json`. Throws ``Refusal``.
  func json(
    _ making: ReportGathering.Making, _ progress: ReportGathering.Progress
  ) async throws -> String {
    switch making {
    case .weighing: try await weighing(progress)
    case .sensitivity: try await sensitivity(progress)
    case .analogues: try await analogues(progress)
    case .whatIf(let change): try await whatIf(change, progress)
    case .score(let ledger): try await laboratory.score(ScoreRequest(subject: ledger)).json
    }
  }

  private func weighing(_ progress: ReportGathering.Progress) async throws -> String {
    let asked = ExplainRequest(
      caseArgument: id, seed: seed, threads: threads, settings: runs.settings)
    return ExplainJSON.json(try await Laboratory.weighing(read, asked, progress))
  }

  private func sensitivity(_ progress: ReportGathering.Progress) async throws -> String {
    let asked = SensitivityRequest(
      caseArgument: id, runs: Budget.spread, bars: Budget.bars, pairs: Budget.barPairs, seed: seed,
      threads: threads)
    return SensitivityJSON.json(
      try await Laboratory.document(read, asked) { progress("what matters", $1) })
  }

  private func whatIf(
    _ change: WhatIf, _ progress: ReportGathering.Progress
  ) async throws -> String {
    let asked = WhatIfRequest(
      caseArgument: id, name: change.id, pairs: Budget.pairs, seed: seed, threads: threads)
    return WhatIfJSON.json(
      try await Laboratory.document(read, change, asked) { progress("what if", $1) })
  }

  private func analogues(_ progress: ReportGathering.Progress) async throws -> String {
    let asked = CompareRequest(
      caseArgument: id, runs: Budget.compared, seed: seed, threads: threads)
    let others = try laboratory.others(asked, than: read)
    guard !others.isEmpty else {
      throw Refusal("the library holds no other settled case to compare with")
    }
    return CompareJSON.json(
      try await Laboratory.analogues(of: read, among: others, asked) { progress("analogues", $0) })
  }
}
