import Polity
import CaseFiles
import Explanations
import Inference
import Reports
import Simulation

/// Which explanation simulated crises came from, as the second route names it.
enum ExplanationRecovery {
  /// Free runs of each explanation that are shown to it.
  static let shown = 200

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    // A fifth of the lessons is held back and shown.
    let weigher = try weigher(room, lessonsEach: shown * 5, seed: 23, days: 11)
    let lessons = weigher.plan.lessons
    guard let table = await weigher.recovery(threads: room.threads) else {
      return Section(title: title, prose: "Nothing could be learnt.", findings: [])
    }
    let ids = weigher.ensemble.explanations.map(\.id)
    return Section(
      title: title,
      prose: """
        Free runs of January 2022 of known explanation, reported with the errors of the case's \
        sources as of 12 January, shown to a classifier that learnt from \
        \(Amount.grouped(Double(lessons * 4 / 5))) others. The section after this one tries the main \
        route, on fewer.
        """,
      findings: [accuracy(table)] + rows(table, ids) + pairs(table, ids) + [slope(table)])
  }

  /// The case and the day whose record simulated crises are reported as.
  static func weigher(
    _ room: CheckRoom, lessonsEach: Int, seed: UInt64, days: Int
  ) throws -> Weigher {
    let read = try room.laboratory.read("kazakhstan-2022")
    let ensemble = Ensemble(
      read.dossier.crisis, engine: Laboratory.engine, seed: seed, runs: 2,
      explanations: Laboratory.explanations(of: read.dossier.crisis))
    let lessons = room.runs(lessonsEach * ensemble.explanations.count)
    return Weigher(
      ensemble, known: read.dossier.known(asOf: read.dossier.crisis.start.adding(days)),
      plan: WeighingPlan(lessons: lessons, seed: seed))
  }

  private static let title = "Can explanations be recovered?"

  static func accuracy(_ table: RecoveryTable) -> Finding {
    let error = (table.accuracy * (1 - table.accuracy) / Double(max(1, table.runs))).squareRoot()
    let chance = 1 / Double(max(1, table.counts.count))
    return Finding(
      quantity: "named rightly, of \(table.runs)",
      value: "\(Percent(table.accuracy))",
      target: "above chance (\(Percent(chance))) by more than 3 standard errors",
      verdict: table.accuracy - chance > 3 * error ? .holds : .fails)
  }

  static func rows(_ table: RecoveryTable, _ ids: [String]) -> [Finding] {
    zip(ids, table.counts).map { id, row in
      Finding(
        quantity: "\(id), \(row.reduce(0, +)) runs, taken for",
        value: zip(ids, row).map { "\($0) \($1)" }.joined(separator: ", "),
        target: "", verdict: .noted)
    }
  }

  private static func pairs(_ table: RecoveryTable, _ ids: [String]) -> [Finding] {
    table.pairs.map { pair in
      Finding(
        quantity: "\(ids[pair.first]) from \(ids[pair.second])",
        value: "right in \(Percent(pair.right))",
        target: pair.isIndistinct ? "cannot be told apart, and `explain` says so" : "told apart",
        verdict: .noted)
    }
  }

  static func slope(_ table: RecoveryTable) -> Finding {
    let curve = table.reliability
    return Finding(
      quantity: "slope of what was true on the logit of what was stated",
      value: "\(Amount.decimals(curve.slope, 2)) +- \(Amount.decimals(1.96 * curve.slopeError, 2))",
      target: "interval holds 1", verdict: curve.isCalibrated ? .holds : .fails)
  }
}
