import Inference
import Mechanisms
import Reports
import Simulation

/// What each mechanism does: January 2022 without it, on the same random numbers.
enum Ablation {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let read = try room.laboratory.read("kazakhstan-2022")
    var base = Ensemble(
      read.dossier.crisis, engine: Laboratory.engine, seed: 7, runs: room.runs(300),
      explanations: Laboratory.explanations(of: read.dossier.crisis))
    let whole = try await base.all(threads: room.threads)
    let reading = ObservableReading(base.setting, base.layout)
    let (turnout, deaths) = (
      try ObservableExpression("turnout"), try ObservableExpression("deaths")
    )
    func figures(_ runs: [Trajectory]) -> (crowd: Double, dead: Double, stays: Double) {
      let n = Double(max(1, runs.count))
      return (
        Quantiles(of: runs.map { reading.value(turnout, in: $0) }).q75,
        runs.map { reading.value(deaths, in: $0) }.reduce(0, +) / n,
        Double(runs.lazy.filter { $0.outcome.stays }.count) / n
      )
    }
    func row(_ name: String, _ runs: [Trajectory]) -> Finding {
      let (crowd, dead, stays) = figures(runs)
      let same = zip(runs, whole).lazy.filter { $0.values == $1.values }.count
      return Finding(
        quantity: name,
        value: "peak crowd, 75% point \(Amount.grouped(crowd)); mean deaths "
          + "\(Amount.decimals(dead, 1)); ruler stays \(Amount.decimals(stays * 100, 1))%; "
          + "\(same) of \(runs.count) runs unchanged",
        target: "-", verdict: .noted)
    }
    var findings = [row("everything", whole)]
    for mechanism in Laboratory.engine.mechanisms {
      base.without = [mechanism.id]
      findings.append(row("without \(mechanism.id)", try await base.all(threads: room.threads)))
    }
    return Section(
      title: "Ablation",
      prose: """
        The same \(whole.count) runs with one mechanism or move left out. Streams are keyed by \
        purpose, so whatever a mechanism does not touch keeps its random numbers: runs in which it \
        never acted come out byte for byte the same.
        """,
      findings: findings)
  }
}
