import Inference
import Reports

/// What the weighing engine must get right where the answer is known.
enum EngineProofs {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let proofs = await withTaskGroup(of: (Int, [Proof]).self) { group in
      for (place, proof) in everyProof.enumerated() { group.addTask { (place, proof.run(1)) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let findings = proofs.sorted { $0.0 < $1.0 }.flatMap(\.1).map { proof in
      Finding(
        quantity: "\(proof.id): \(proof.title)", value: Amount.decimals(proof.measured, 4),
        target: "\(proof.test.rawValue) \(Amount.decimals(proof.bound, 4)); \(proof.claim)",
        verdict: proof.holds ? .holds : .fails)
    }
    return Section(
      title: "The weighing engine",
      prose: """
        Models whose answer is known: closed forms, an exact likelihood, the published reference \
        draws of five benchmark tasks (held as marginal figures), ranks of simulated truths. Some \
        bounds were set after the first results were seen; they guard against loss, not against \
        the authors.
        """,
      findings: findings)
  }
}
