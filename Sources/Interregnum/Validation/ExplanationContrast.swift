import Explanations
import Inference
import RandomStreams
import Reports
import Simulation

/// What each explanation predicts for January 2022, and the one contrast the model must show.
enum ExplanationContrast {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    var findings: [Finding] = []
    var failing: [String: (share: Double, n: Int)] = [:]
    for explanation in everyExplanation {
      let runs = try await KazakhstanRecord.runs(room, explanation: explanation.id)
      findings.append(try Self.row(explanation.label, runs))
      failing[explanation.id] = try Self.failing(runs)
    }
    let coup = failing[InsiderCoup.id] ?? (0, 1)
    let rising = failing[Uprising.id] ?? (0, 1)
    let error =
      (coup.share * (1 - coup.share) / Double(max(1, coup.n))
      + rising.share * (1 - rising.share) / Double(max(1, rising.n))).squareRoot()
    findings.insert(
      Finding(
        quantity:
          "security service obeys less than 30% in Almaty on some day: coup against uprising",
        value: "\(Amount.decimals(coup.share * 100, 1))% against "
          + "\(Amount.decimals(rising.share * 100, 1))%",
        target: "likelier under the coup by more than 3 standard errors",
        verdict: coup.share - rising.share > 3 * error ? .holds : .fails), at: 0)
    return Section(
      title: "What each explanation predicts",
      prose: """
        The same country and shock under each explanation's hidden facts. Uprising and opportunism \
        differ little in these figures: the record cannot tell them apart by them, and the product \
        says so.
        """,
      findings: findings)
  }

  private static func failing(_ runs: KazakhstanRecord.Runs) throws -> (share: Double, n: Int) {
    let refusal = try ObservableExpression("refusal(knb, almaty) > 0.7")
    let count = runs.trajectories.lazy.filter { runs.reading.holds(refusal, in: $0) }.count
    let n = runs.trajectories.count
    return (Double(count) / Double(max(1, n)), n)
  }

  private static func row(_ label: String, _ runs: KazakhstanRecord.Runs) throws -> Finding {
    func median(_ text: String) throws -> String {
      let expression = try ObservableExpression(text)
      let values = runs.trajectories.map { runs.reading.value(expression, in: $0) }
      let quantiles = Quantiles(of: values)
      return "\(Amount.grouped(quantiles.q50)) (to \(Amount.grouped(quantiles.q95)))"
    }
    func share(_ event: String) -> String {
      let count = runs.trajectories.lazy.filter { $0.hour(of: event) != nil }.count
      return Amount.decimals(Double(count) / Double(max(1, runs.trajectories.count)) * 100, 0) + "%"
    }
    return Finding(
      quantity: label,
      value: "peak crowd \(try median("turnout")), deaths \(try median("deaths")), organised "
        + "\(try median("organised")), office taken \(share("take-office")), patron called "
        + "\(share("appeal")), live fire \(share("live-fire"))",
      target: "median (to the 95% point)", verdict: .noted)
  }
}
