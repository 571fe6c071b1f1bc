import Inference
import Reports
import Simulation

/// Whether the chances that the main route states of explanations are borne out, and how it does beside
/// the classifier on the same simulated crises.
enum BothRoutes {
  /// Crises of each explanation.
  static let shown = 16

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let weigher = try ExplanationRecovery.weigher(room, lessonsEach: 800, seed: 29, days: 6)
    let ids = weigher.ensemble.explanations.map(\.id)
    // A third of the runs of `explain`.
    let trial = WeighingPlan(particles: 48, rounds: 8, lessons: 0, seed: 1)
    let tried = try await weigher.tried(
      on: room.runs(shown * ids.count), trial: trial, threads: room.threads)
    guard let tried else {
      return Section(title: title, prose: "Nothing was learnt.", findings: [])
    }
    return Section(
      title: title,
      prose: """
        Free runs of January 2022 of known explanation, told as the case's sources would have told them \
        by the 7th, with their errors; what did not happen is told as not having happened. Each is weighed \
        with a third of the runs of `explain`. Evidence counts to a power of a half, so \
        that its chances should be too cautious where the model is the truth, as here: a slope over 1. \
        What is told as not \
        having happened is certain here, yet weighed as graded: that too. \(tried.impossible) records could not \
        be weighed and are left out.
        """,
      findings: compared(tried) + [slope(tried.main)]
        + ExplanationRecovery.rows(tried.main, ids))
  }

  private static let title = "Are the chances of the main route borne out?"

  private static func compared(_ tried: RoutesTried) -> [Finding] {
    let (main, second) = (tried.main.accuracy, tried.second.accuracy)
    let runs = Double(max(1, tried.main.runs))
    let error = ((main * (1 - main) + second * (1 - second)) / runs).squareRoot()
    return [
      ExplanationRecovery.accuracy(tried.main),
      Finding(
        quantity: "named rightly beside the classifier",
        value: "\(Percent(main)) and \(Percent(second))",
        target: "at most .05 and two standard errors (\(Amount.decimals(2 * error, 2))) below",
        verdict: main >= second - 0.05 - 2 * error ? .holds : .fails),
    ]
  }

  private static func slope(_ table: RecoveryTable) -> Finding {
    let curve = table.reliability
    let error = 1.96 * curve.slopeError
    return Finding(
      quantity: "slope of what was true on the logit of what was stated",
      value: "\(Amount.decimals(curve.slope, 2)) +- \(Amount.decimals(error, 2))",
      target: "interval not below 1: not overconfident",
      verdict: curve.slope + error >= 1 ? .holds : .fails)
  }
}
