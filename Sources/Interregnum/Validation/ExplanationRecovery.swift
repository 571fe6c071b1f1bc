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
    let read = try room.laboratory.read("kazakhstan-2022")
    let mixture = Laboratory.explanations(of: read.dossier.crisis)
    let ensemble = Ensemble(
      read.dossier.crisis, engine: Laboratory.engine, seed: 23, runs: 2, explanations: mixture)
    let last = read.dossier.crisis.start.adding(11)
    // A fifth of the lessons is held back and shown.
    let lessons = room.runs(shown * mixture.count * 5)
    let weigher = Weigher(
      ensemble, known: read.dossier.known(asOf: last),
      plan: WeighingPlan(lessons: lessons, seed: 23))
    guard let table = await weigher.recovery(threads: room.threads) else {
      return Section(title: title, prose: "Nothing could be learnt.", findings: [])
    }
    let ids = mixture.map { $0.id }
    return Section(
      title: title,
      prose: """
        Free runs of January 2022 of known explanation, reported with the errors of the case's \
        sources as of 12 January, shown to a classifier that learnt from \
        \(Amount.grouped(Double(lessons * 4 / 5))) others. The main route is not tried here: one \
        weighing takes two minutes of processor time, a thousand of them a day and a half.
        """,
      findings: [accuracy(table)] + rows(table, ids) + pairs(table, ids) + [slope(table)])
  }

  private static let title = "Can explanations be recovered?"

  private static func accuracy(_ table: RecoveryTable) -> Finding {
    let error = (table.accuracy * (1 - table.accuracy) / Double(max(1, table.runs))).squareRoot()
    let chance = 1 / Double(max(1, table.counts.count))
    return Finding(
      quantity: "named rightly, of \(table.runs)",
      value: "\(Percent(table.accuracy))",
      target: "above chance (\(Percent(chance))) by more than 3 standard errors",
      verdict: table.accuracy - chance > 3 * error ? .holds : .fails)
  }

  private static func rows(_ table: RecoveryTable, _ ids: [String]) -> [Finding] {
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

  private static func slope(_ table: RecoveryTable) -> Finding {
    let curve = table.reliability
    return Finding(
      quantity: "slope of what was true on the logit of what was stated",
      value: "\(Amount.decimals(curve.slope, 2)) +- \(Amount.decimals(1.96 * curve.slopeError, 2))",
      target: "interval holds 1", verdict: curve.isCalibrated ? .holds : .fails)
  }
}
